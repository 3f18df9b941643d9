import ContractDiagnostics
import YAMLTree

/// The operations of one path.
///
/// A path item may be a `$ref` and carry fields beside it, so it has a `reference` of its own instead of being a `ReferenceOr`.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#path-item-object>
public struct PathItem {
  public let node: YAMLNode
  public internal(set) var reference: Reference?
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  /// Operations in the order of the text, those of `additionalOperations` where that key stands.
  public internal(set) var operations: [Method] = []
  public internal(set) var servers: [Server] = []
  public internal(set) var parameters: [ReferenceOr<Parameter>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }

  /// An operation with its HTTP method.
  public struct Method {
    /// The method as it goes over the wire: `GET`, or a key of `additionalOperations` as written.
    public let method: Located<String>
    /// Whether it was written below `additionalOperations` (3.2).
    public let isAdditional: Bool
    public let operation: ReferenceOr<Operation>
  }
}
