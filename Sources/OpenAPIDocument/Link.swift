import ContractDiagnostics
import YAMLTree

/// How values of a response lead to another operation.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#link-object>
public struct Link {
  public let node: YAMLNode
  public internal(set) var operationReference: Located<String>?
  public internal(set) var operationID: Located<String>?
  /// Constants or runtime expressions by parameter name.
  public internal(set) var parameters: [Entry<YAMLNode>] = []
  public internal(set) var requestBody: YAMLNode?
  public internal(set) var description: Located<String>?
  public internal(set) var server: Server?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension Link {
  static let shape = Shape(
    "a link object", [.operationReference, .operationID, .parameters, .requestBody, .description, .server],
    exclusions: [(.operationID, .operationReference)])
}

extension ObjectParser {
  func parseLink(_ node: YAMLNode) -> Link? {
    guard isMapping(node, Link.shape) else { return nil }
    checkExclusions(node, Link.shape)
    var link = Link(node: node)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .operationReference: link.operationReference = string(entry.value)
      case .operationID: link.operationID = string(entry.value)
      case .parameters: link.parameters = map(entry.value, "a map of parameter values") { $1 }
      case .requestBody: link.requestBody = entry.value
      case .description: link.description = prose(entry.value)
      case .server: link.server = parseServer(entry.value)
      case .extension: link.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: Link.shape)
      }
    }
    return link
  }
}
