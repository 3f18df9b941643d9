import ContractDiagnostics
import YAMLTree

/// One operation on a path.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#operation-object>
public struct Operation {
  public let node: YAMLNode
  public internal(set) var tags: [Located<String>] = []
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var externalDocs: ExternalDocumentation?
  public internal(set) var operationID: Located<String>?
  public internal(set) var parameters: [ReferenceOr<Parameter>] = []
  public internal(set) var requestBody: ReferenceOr<RequestBody>?
  public internal(set) var responses = Responses()
  public internal(set) var callbacks: [Entry<ReferenceOr<Callback>>] = []
  public internal(set) var deprecated: Located<Bool>?
  /// nil when not written, so that the document's own holds; empty when security was switched off.
  public internal(set) var security: [SecurityRequirement]?
  public internal(set) var servers: [Server] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension Operation {
  static let shape = Shape(
    "an operation object",
    [
      .tags, .summary, .description, .externalDocs, .operationID, .parameters, .requestBody, .responses, .callbacks, .deprecated,
      .security, .servers,
    ])
}

extension ObjectParser {
  func parseOperation(_ node: YAMLNode) -> Operation? {
    guard isMapping(node, Operation.shape) else { return nil }
    var operation = Operation(node: node)
    for entry in node.entries { parse(entry, of: &operation) }
    if operation.responses.node == nil, version == .v3_0 {
      reportMissing(.responses, in: node, Operation.shape, severity: .warning)
    }
    return operation
  }

  private func parse(_ entry: YAMLEntry, of operation: inout Operation) {
    switch keyword(entry.key) {
    case .tags: operation.tags = strings(entry.value)
    case .summary: operation.summary = prose(entry.value)
    case .description: operation.description = prose(entry.value)
    case .externalDocs: operation.externalDocs = parseExternalDocumentation(entry.value)
    case .operationID: operation.operationID = string(entry.value)
    case .parameters: operation.parameters = parseParameters(entry.value)
    case .requestBody: operation.requestBody = referenceOr(entry.value, ObjectParser.parseRequestBody)
    case .responses: operation.responses = parseResponses(entry.value)
    case .callbacks:
      operation.callbacks = map(entry.value, "a map of callbacks") { $0.referenceOr($1, ObjectParser.parseCallback) }
    case .deprecated: operation.deprecated = boolean(entry.value)
    case .security: operation.security = parseSecurity(entry.value)
    case .servers: operation.servers = parseServers(entry.value)
    case .extension: operation.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Operation.shape)
    }
  }
}
