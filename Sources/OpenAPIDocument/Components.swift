import ContractDiagnostics
import YAMLTree

/// Reusable parts; they mean nothing until something refers to them.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#components-object>
public struct Components {
  /// nil when the document has no `components`.
  public internal(set) var node: YAMLNode?
  public internal(set) var schemas: [Entry<Schema>] = []
  public internal(set) var responses: [Entry<ReferenceOr<Response>>] = []
  public internal(set) var parameters: [Entry<ReferenceOr<Parameter>>] = []
  public internal(set) var examples: [Entry<ReferenceOr<Example>>] = []
  public internal(set) var requestBodies: [Entry<ReferenceOr<RequestBody>>] = []
  public internal(set) var headers: [Entry<ReferenceOr<Header>>] = []
  public internal(set) var securitySchemes: [Entry<ReferenceOr<SecurityScheme>>] = []
  public internal(set) var links: [Entry<ReferenceOr<Link>>] = []
  public internal(set) var callbacks: [Entry<ReferenceOr<Callback>>] = []
  public internal(set) var pathItems: [Entry<PathItem>] = []
  public internal(set) var mediaTypes: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span? { node?.span }
}

extension Components {
  static let shape = Shape(
    "a components object",
    [
      .schemas, .responses, .parameters, .examples, .requestBodies, .headers, .securitySchemes, .links, .callbacks, .pathItems,
      .mediaTypes,
    ])
}

extension ObjectParser {
  func parseComponents(_ node: YAMLNode) -> Components {
    var components = Components()
    components.node = node
    guard !node.isNull, let (parser, node) = followed(node), isMapping(node, Components.shape) else { return components }
    for entry in node.entries { parser.parse(entry, of: &components) }
    return components
  }

  private func parse(_ entry: YAMLEntry, of components: inout Components) {
    let node = entry.value
    switch keyword(entry.key) {
    case .schemas: components.schemas = section(node) { $0.parseSchema($1) }
    case .responses: components.responses = section(node) { $0.referenceOr($1, ObjectParser.parseResponse) }
    case .parameters: components.parameters = section(node) { $0.referenceOr($1, ObjectParser.parseParameter) }
    case .examples: components.examples = section(node) { $0.referenceOr($1, ObjectParser.parseExample) }
    case .requestBodies: components.requestBodies = section(node) { $0.referenceOr($1, ObjectParser.parseRequestBody) }
    case .headers: components.headers = section(node) { $0.referenceOr($1, ObjectParser.parseHeader) }
    case .securitySchemes:
      components.securitySchemes = section(node) { $0.referenceOr($1, ObjectParser.parseSecurityScheme) }
    case .links: components.links = section(node) { $0.referenceOr($1, ObjectParser.parseLink) }
    case .callbacks: components.callbacks = section(node) { $0.referenceOr($1, ObjectParser.parseCallback) }
    case .pathItems:
      since(.v3_1, entry)
      components.pathItems = section(node) { $0.parsePathItem($1) }
    case .mediaTypes:
      since(.v3_2, entry)
      components.mediaTypes = section(node) { $0.referenceOr($1, ObjectParser.parseMediaType) }
    case .extension: components.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Components.shape)
    }
  }

  /// One kind of components, with their names checked.
  private func section<Value>(_ node: YAMLNode, _ parse: (ObjectParser, YAMLNode) -> Value?) -> [Entry<Value>] {
    let entries = map(node, "a map of components", parse)
    for entry in entries { checkComponentName(entry.key) }
    return entries
  }

  private func checkComponentName(_ name: Located<String>) {
    let isPlain = name.value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard !isPlain || name.value.isEmpty else { return }
    diagnostics.warning(
      .componentName, "the component name \(quoted(name.value)) has other characters than letters, digits, `.`, `-` and `_`",
      at: name.span)
  }
}
