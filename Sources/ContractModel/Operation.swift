/// Index into `Model.operations`.
public struct OperationID: Sendable, Hashable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// An Operation Object with everything that applies to it.
public struct Operation: Sendable, Equatable {
  /// Where the operation lives.
  public enum Role: Sendable, Equatable {
    case path, webhook
    case callback(of: OperationID, name: String)
    /// Below `#/components/pathItems`; nothing serves it there.
    case component
  }
  public var provenance: Provenance
  public var role: Role = .path
  /// `operationId` as written.
  public var operationID: String?
  /// `operationID`, or one made of method and path; unique in the document.
  public var name: String
  /// Lower case: `get`, `post` … or what `additionalOperations` names, as written.
  public var method: String
  public var path: String
  public var tags: [String] = []
  public var summary: String?
  public var description: String?
  public var isDeprecated = false
  /// Path item's parameters first, then the operation's own; an own one replaces its namesake in place.
  public var parameters: [Parameter] = []
  /// The operation's own parameters, as declared.
  public var ownParameters: [Parameter] = []
  public var requestBody: RequestBody?
  public var responses: [Response] = []
  /// Alternatives, any of which lets a request in; an empty alternative lets anyone in. Empty: no security applies.
  public var security: [SecurityAlternative] = []
  public var callbacks: [Callback] = []
  /// The operation's own servers, or else its path's; empty where the document's hold.
  public var servers: [Server] = []

  /// True when no server can tell its requests: an earlier operation matches the same ones, or its path cannot be matched.
  public var isUnreachable = false

  public init(provenance: Provenance, name: String, method: String, path: String) {
    self.provenance = provenance
    self.name = name
    self.method = method
    self.path = path
  }

  public var isSecured: Bool { !security.isEmpty }
  public var allowsAnonymous: Bool { security.isEmpty || security.contains { $0.requirements.isEmpty } }
}

/// A Callback Object: path items keyed by runtime expressions.
public struct Callback: Sendable, Equatable {
  public var name: String
  public var items: [PathItem]
  public var component: String?
  public init(name: String, items: [PathItem], component: String? = nil) {
    self.name = name
    self.items = items
    self.component = component
  }
}
