import ContractDiagnostics
import YAMLTree

/// One OAuth flow.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#oauth-flow-object>
public struct OAuthFlow {
  public let node: YAMLNode
  public internal(set) var authorizationURL: Located<String>?
  public internal(set) var deviceAuthorizationURL: Located<String>?
  public internal(set) var tokenURL: Located<String>?
  public internal(set) var refreshURL: Located<String>?
  /// Descriptions by scope.
  public internal(set) var scopes: [Entry<Located<String>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension OAuthFlow {
  static let shape = Shape(
    "an OAuth flow object", [.authorizationURL, .deviceAuthorizationURL, .tokenURL, .refreshURL, .scopes])
}

extension ObjectParser {
  /// - Parameter needs: the fields that this flow must have.
  func parseOAuthFlow(_ node: YAMLNode, needs: [Keyword]) -> OAuthFlow? {
    guard isMapping(node, OAuthFlow.shape) else { return nil }
    var flow = OAuthFlow(node: node)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .authorizationURL: flow.authorizationURL = string(entry.value)
      case .deviceAuthorizationURL: flow.deviceAuthorizationURL = string(entry.value)
      case .tokenURL: flow.tokenURL = string(entry.value)
      case .refreshURL: flow.refreshURL = string(entry.value)
      case .scopes: flow.scopes = map(entry.value, "a map of descriptions by scope") { $0.parseScopeDescription($1) }
      case .extension: flow.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: OAuthFlow.shape)
      }
    }
    for keyword in needs + [.scopes] where node[keyword.rawValue] == nil {
      reportMissing(keyword, in: node, OAuthFlow.shape, severity: .warning)
    }
    return flow
  }

  private func parseScopeDescription(_ node: YAMLNode) -> Located<String> {
    if node.isNull { Located("", at: node.span) } else { prose(node) ?? Located("", at: node.span) }
  }
}
