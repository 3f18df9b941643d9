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

extension PathItem {
  static let shape = Shape(
    "a path item object",
    [
      .reference, .summary, .description, .servers, .parameters, .get, .put, .post, .delete, .options, .head, .patch, .trace, .query,
      .additionalOperations,
    ])
}

extension ObjectParser {
  func parsePathItem(_ node: YAMLNode) -> PathItem? {
    guard isMapping(node, PathItem.shape) else { return nil }
    var item = PathItem(node: node)
    for entry in node.entries { parse(entry, of: &item) }
    return item
  }

  private func parse(_ entry: YAMLEntry, of item: inout PathItem) {
    let keyword = keyword(entry.key)
    switch keyword {
    case .reference: item.reference = string(entry.value).map { Reference(node: item.node, text: $0) }
    case .summary: item.summary = prose(entry.value)
    case .description: item.description = prose(entry.value)
    case .servers: item.servers = parseServers(entry.value)
    case .parameters: item.parameters = parseParameters(entry.value)
    case .get, .put, .post, .delete, .options, .head, .patch, .trace: addOperation(entry, to: &item)
    case .query:
      since(.v3_2, entry)
      addOperation(entry, to: &item)
    case .additionalOperations: addAdditionalOperations(entry, to: &item)
    case .extension: item.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: PathItem.shape)
    }
  }

  private func addOperation(_ entry: YAMLEntry, to item: inout PathItem) {
    guard let operation = referenceOr(entry.value, ObjectParser.parseOperation) else { return }
    if let reference = operation.reference { remarkOperationReference(reference) }
    let method = Located(entry.key.text.uppercased(), at: entry.key.span)
    item.operations.append(PathItem.Method(method: method, isAdditional: false, operation: operation))
  }

  private func remarkOperationReference(_ reference: Reference) {
    remarkOnce(
      "operation-reference", .referencePlace, "an operation cannot be a `$ref` by the specification; it is followed all the same",
      at: reference.span,
      help: "refer to the whole path item instead")
  }

  /// Methods with a field of their own do not stand among the additional ones.
  private func remarkFixedMethod(_ method: Located<String>) {
    switch Keyword(method.value.lowercased()) {
    case .get, .put, .post, .delete, .options, .head, .patch, .trace, .query:
      diagnostics.warning(
        .wrongValue, "\(quoted(method.value)) has a field of its own in \(PathItem.shape.name)", at: method.span,
        help: "move it out of `additionalOperations`, to `\(method.value.lowercased())`")
    default: break
    }
  }

  private func addAdditionalOperations(_ entry: YAMLEntry, to item: inout PathItem) {
    since(.v3_2, entry)
    for operation in map(entry.value, "a map of operations by method", { $0.referenceOr($1, ObjectParser.parseOperation) }) {
      remarkFixedMethod(operation.key)
      item.operations.append(PathItem.Method(method: operation.key, isAdditional: true, operation: operation.value))
    }
  }
}
