// In: nothing; these are the shapes that ContractAnalysis fills and the emitters read.
// Out: the API as understood: schemas, types, operations, components, security.
// Plain data in specification order, ids into tables (so recursion is no problem), no `$ref` left to follow.
// Dialects are gone: what 3.0, 3.1 and 3.2 say differently is said once here.
// Never: a word of a target language, a file, a YAML node.

/// An API document, understood.
public struct Model: Sendable, Equatable {
  public var information: Information
  public var servers: [Server] = []
  /// Tags in document order, then tags that only operations name.
  public var tags: [Tag] = []
  /// As written.
  public var schemas = SchemaTable()
  /// The same schemas as values are read and checked: inheritance spelled out, requests and responses told apart. The ids of `schemas` mean
  /// the same here, and further ones follow. Nil before analysis has decided.
  public var effectiveSchemas: SchemaTable?
  public var types = TypeTable()
  /// Whether `format: decimal` is asserted, and its numbers are held exactly.
  public var holdsDecimalsExactly = false
  public var components = Components()
  public var paths: [PathItem] = []
  public var webhooks: [PathItem] = []
  /// Every operation of `paths`, `webhooks` and callbacks, in document order.
  public var operations: [Operation] = []
  public var securitySchemes: [SecurityScheme] = []
  /// What other modules have already; empty for most documents.
  public var imports = ImportedDocuments()

  public init(information: Information) { self.information = information }

  public subscript(id: OperationID) -> Operation {
    get { operations[id.index] }
    set { operations[id.index] = newValue }
  }
}

/// The Info Object, as far as generated output shows it.
public struct Information: Sendable, Equatable {
  public var title: String
  public var version: String
  public var description: String?
  public init(title: String, version: String, description: String? = nil) {
    self.title = title
    self.version = version
    self.description = description
  }
}

/// A Tag Object, or a tag that an operation names and the document does not declare.
public struct Tag: Sendable, Equatable {
  public var name: String
  public var summary: String?
  public var description: String?
  public var parent: String?
  /// `nav`, `badge`, `audience` or any other (3.2).
  public var kind: String?
  /// What the group is to be called in code, by configuration or extension.
  public var givenName: String?
  public init(name: String, summary: String? = nil, description: String? = nil, parent: String? = nil) {
    self.name = name
    self.summary = summary
    self.description = description
    self.parent = parent
  }
}

/// A path (or a webhook, or a callback expression) with its operations.
public struct PathItem: Sendable, Equatable {
  /// The template as written (`/tickets/{id}`), the webhook's name, or the callback's expression.
  public var path: String
  public var summary: String?
  public var description: String?
  /// Parameters declared beside the operations; each operation's list holds them too.
  public var parameters: [Parameter] = []
  public var operations: [OperationID] = []
  /// Set when the path item was a `$ref` to `#/components/pathItems/NAME`.
  public var component: String?
  public init(path: String) { self.path = path }
}

extension Model {
  /// Follows aliases to the use that says how values are read; null is let through when any step lets it.
  public func underlying(_ use: TypeUse) -> TypeUse {
    var current = use
    for _ in 0..<64 {
      guard case .named(let id) = current.shape, case .alias(let inner) = types[id].kind else { return current }
      let isNullable = current.isNullable
      let needsValidator = current.checks.needsValidator
      let schema = current.schema
      current = inner
      current.isNullable = isNullable || inner.isNullable
      if needsValidator {
        current.checks.needsValidator = true
        current.schema = schema
      }
    }
    return current
  }
}
