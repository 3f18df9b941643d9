import ContractDiagnostics
import YAMLTree

/// How one part of a multipart or form body is written.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#encoding-object>
public struct Encoding {
  public let node: YAMLNode
  /// One media type, a range, or several separated by commas.
  public internal(set) var contentType: Located<String>?
  public internal(set) var headers: [Entry<ReferenceOr<Header>>] = []
  public internal(set) var style: Located<ParameterStyle>?
  public internal(set) var explode: Located<Bool>?
  public internal(set) var allowReserved: Located<Bool>?
  /// Encodings of the properties of this part (3.2).
  public internal(set) var encoding: [Entry<Encoding>] = []
  public internal(set) var prefixEncoding: [Encoding] = []
  /// At most one; an array, because a struct cannot hold itself.
  public internal(set) var itemEncodings: [Encoding] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }
  public var itemEncoding: Encoding? { itemEncodings.first }

  init(node: YAMLNode) { self.node = node }
}

extension Encoding {
  static let shape = Shape(
    "an encoding object",
    [.contentType, .headers, .style, .explode, .allowReserved, .encoding, .prefixEncoding, .itemEncoding],
    exclusions: [(.encoding, .prefixEncoding), (.encoding, .itemEncoding)])
}

extension ObjectParser {
  func parseEncodings(_ node: YAMLNode) -> [Entry<Encoding>] {
    map(node, "a map of encodings by property") { $0.parseEncoding($1) }
  }

  func parsePrefixEncoding(_ node: YAMLNode) -> [Encoding] {
    list(node, "a list of encodings") { $0.parseEncoding($1) }
  }

  func parseEncoding(_ node: YAMLNode) -> Encoding? {
    guard isMapping(node, Encoding.shape) else { return nil }
    var encoding = Encoding(node: node)
    for entry in node.entries { parse(entry, of: &encoding) }
    checkExclusions(node, Encoding.shape)
    return encoding
  }

  private func parse(_ entry: YAMLEntry, of encoding: inout Encoding) {
    switch keyword(entry.key) {
    case .contentType: encoding.contentType = string(entry.value)
    case .headers: encoding.headers = parseHeaders(entry.value)
    case .style: encoding.style = parseStyle(entry.value)
    case .explode: encoding.explode = boolean(entry.value)
    case .allowReserved: encoding.allowReserved = boolean(entry.value)
    case .encoding:
      since(.v3_2, entry)
      encoding.encoding = parseEncodings(entry.value)
    case .prefixEncoding:
      since(.v3_2, entry)
      encoding.prefixEncoding = parsePrefixEncoding(entry.value)
    case .itemEncoding:
      since(.v3_2, entry)
      encoding.itemEncodings = parseEncoding(entry.value).map { [$0] } ?? []
    case .extension: encoding.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Encoding.shape)
    }
  }
}
