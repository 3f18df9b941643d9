import ContractDiagnostics
import YAMLTree

/// One response of an operation.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#response-object>
public struct Response {
  public let node: YAMLNode
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var headers: [Entry<ReferenceOr<Header>>] = []
  public internal(set) var content: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var links: [Entry<ReferenceOr<Link>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension Response {
  static let shape = Shape("a response object", [.summary, .description, .headers, .content, .links])
}

extension ObjectParser {
  func parseResponse(_ node: YAMLNode) -> Response? {
    guard isMapping(node, Response.shape) else { return nil }
    var response = Response(node: node)
    for entry in node.entries { parse(entry, of: &response) }
    if response.description == nil, version < .v3_2 {
      reportMissing(.description, in: node, Response.shape, severity: .warning)
    }
    return response
  }

  private func parse(_ entry: YAMLEntry, of response: inout Response) {
    switch keyword(entry.key) {
    case .summary:
      since(.v3_2, entry)
      response.summary = prose(entry.value)
    case .description: response.description = prose(entry.value)
    case .headers: response.headers = parseHeaders(entry.value)
    case .content: response.content = parseContent(entry.value)
    case .links: response.links = map(entry.value, "a map of links") { $0.referenceOr($1, ObjectParser.parseLink) }
    case .extension: response.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Response.shape)
    }
  }
}
