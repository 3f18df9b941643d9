import ContractDiagnostics
import YAMLTree

/// A header of a response or of a part of a body.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#header-object>
public struct Header {
  public let node: YAMLNode
  public internal(set) var description: Located<String>?
  public internal(set) var required: Located<Bool>?
  public internal(set) var deprecated: Located<Bool>?
  public internal(set) var style: Located<ParameterStyle>?
  public internal(set) var explode: Located<Bool>?
  public internal(set) var schema: Schema?
  public internal(set) var content: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var example: YAMLNode?
  public internal(set) var examples: [Entry<ReferenceOr<Example>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension Header {
  static let shape = Shape(
    "a header object", [.description, .required, .deprecated, .style, .explode, .schema, .content, .example, .examples],
    exclusions: [(.examples, .example), (.schema, .content), (.content, .style), (.content, .explode)])
}

extension ObjectParser {
  func parseHeaders(_ node: YAMLNode) -> [Entry<ReferenceOr<Header>>] {
    let headers = map(node, "a map of headers") { $0.referenceOr($1, ObjectParser.parseHeader) }
    for header in headers { checkHeaderName(header.key) }
    return headers
  }

  func parseHeader(_ node: YAMLNode) -> Header? {
    guard isMapping(node, Header.shape) else { return nil }
    var header = Header(node: node)
    for entry in node.entries { parse(entry, of: &header) }
    checkExclusions(node, Header.shape)
    return header
  }

  private func parse(_ entry: YAMLEntry, of header: inout Header) {
    switch keyword(entry.key) {
    case .name, .location:
      diagnostics.warning(
        .ignoredSibling, "\(quoted(entry.key.text)) has no effect in \(Header.shape.name)", at: entry.key.span,
        help: "the key of the map is the name of the header")
    case .description: header.description = prose(entry.value)
    case .required: header.required = boolean(entry.value)
    case .deprecated: header.deprecated = boolean(entry.value)
    case .style: header.style = parseStyle(entry.value)
    case .explode: header.explode = boolean(entry.value)
    case .schema: header.schema = parseSchema(entry.value)
    case .content: header.content = parseContent(entry.value)
    case .example: header.example = entry.value
    case .examples: header.examples = parseExamples(entry.value)
    case .extension: header.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Header.shape)
    }
  }
}
