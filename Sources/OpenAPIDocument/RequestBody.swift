import ContractDiagnostics
import YAMLTree

/// The body of a request.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#request-body-object>
public struct RequestBody {
  public let node: YAMLNode
  public internal(set) var description: Located<String>?
  /// Media types or ranges of them.
  public internal(set) var content: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var required: Located<Bool>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension RequestBody {
  static let shape = Shape("a request body object", [.description, .content, .required])
}

extension ObjectParser {
  func parseRequestBody(_ node: YAMLNode) -> RequestBody? {
    guard isMapping(node, RequestBody.shape) else { return nil }
    var body = RequestBody(node: node)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .description: body.description = prose(entry.value)
      case .content: body.content = parseContent(entry.value)
      case .required: body.required = boolean(entry.value)
      case .extension: body.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: RequestBody.shape)
      }
    }
    if node[Keyword.content.rawValue] == nil { reportMissing(.content, in: node, RequestBody.shape, severity: .warning) }
    return body
  }
}
