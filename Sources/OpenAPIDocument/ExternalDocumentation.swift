import ContractDiagnostics
import YAMLTree

/// A link to further documentation.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#external-documentation-object>
public struct ExternalDocumentation {
  public let node: YAMLNode
  public internal(set) var description: Located<String>?
  public internal(set) var url: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension ExternalDocumentation {
  static let shape = Shape("an external documentation object", [.description, .url])
}

extension ObjectParser {
  func parseExternalDocumentation(_ node: YAMLNode) -> ExternalDocumentation? {
    guard isMapping(node, ExternalDocumentation.shape, severity: .warning) else { return nil }
    var documentation = ExternalDocumentation(node: node)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .description: documentation.description = prose(entry.value)
      case .url: documentation.url = prose(entry.value)
      case .extension: documentation.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: ExternalDocumentation.shape)
      }
    }
    if documentation.url == nil { reportMissing(.url, in: node, ExternalDocumentation.shape, severity: .warning) }
    return documentation
  }
}
