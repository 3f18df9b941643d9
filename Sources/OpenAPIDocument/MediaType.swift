import ContractDiagnostics
import YAMLTree

/// One representation of a body.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#media-type-object>
public struct MediaType {
  public let node: YAMLNode
  public internal(set) var schema: Schema?
  /// The schema of each item of a stream (3.2).
  public internal(set) var itemSchema: Schema?
  public internal(set) var example: YAMLNode?
  public internal(set) var examples: [Entry<ReferenceOr<Example>>] = []
  public internal(set) var encoding: [Entry<Encoding>] = []
  /// Encodings by position (3.2).
  public internal(set) var prefixEncoding: [Encoding] = []
  /// The encoding of all further positions (3.2).
  public internal(set) var itemEncoding: Encoding?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension MediaType {
  static let shape = Shape(
    "a media type object", [.schema, .itemSchema, .example, .examples, .encoding, .prefixEncoding, .itemEncoding],
    exclusions: [(.examples, .example), (.encoding, .prefixEncoding), (.encoding, .itemEncoding)])
}

extension ObjectParser {
  /// The `content` of a body, a parameter or a header.
  func parseContent(_ node: YAMLNode) -> [Entry<ReferenceOr<MediaType>>] {
    map(node, "a map of media types") { $0.referenceOr($1, ObjectParser.parseMediaType) }
  }

  func parseMediaType(_ node: YAMLNode) -> MediaType? {
    if node.isNull { return MediaType(node: node) }
    guard isMapping(node, MediaType.shape) else { return nil }
    var mediaType = MediaType(node: node)
    for entry in node.entries { parse(entry, of: &mediaType) }
    checkExclusions(node, MediaType.shape)
    return mediaType
  }

  private func parse(_ entry: YAMLEntry, of mediaType: inout MediaType) {
    switch keyword(entry.key) {
    case .schema: mediaType.schema = parseSchema(entry.value)
    case .itemSchema:
      since(.v3_2, entry)
      mediaType.itemSchema = parseSchema(entry.value)
    case .example: mediaType.example = entry.value
    case .examples: mediaType.examples = parseExamples(entry.value)
    case .encoding: mediaType.encoding = parseEncodings(entry.value)
    case .prefixEncoding:
      since(.v3_2, entry)
      mediaType.prefixEncoding = parsePrefixEncoding(entry.value)
    case .itemEncoding:
      since(.v3_2, entry)
      mediaType.itemEncoding = parseEncoding(entry.value)
    case .extension: mediaType.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: MediaType.shape)
    }
  }
}
