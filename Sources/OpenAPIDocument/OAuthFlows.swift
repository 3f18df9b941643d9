import ContractDiagnostics
import YAMLTree

/// The OAuth flows of a security scheme.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#oauth-flows-object>
public struct OAuthFlows {
  public let node: YAMLNode
  public internal(set) var implicit: OAuthFlow?
  public internal(set) var password: OAuthFlow?
  public internal(set) var clientCredentials: OAuthFlow?
  public internal(set) var authorizationCode: OAuthFlow?
  /// RFC 8628 (3.2).
  public internal(set) var deviceAuthorization: OAuthFlow?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension OAuthFlows {
  static let shape = Shape(
    "an OAuth flows object", [.implicit, .password, .clientCredentials, .authorizationCode, .deviceAuthorization])
}

extension ObjectParser {
  func parseOAuthFlows(_ node: YAMLNode) -> OAuthFlows? {
    guard isMapping(node, OAuthFlows.shape) else { return nil }
    var flows = OAuthFlows(node: node)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .implicit: flows.implicit = parseOAuthFlow(entry.value, needs: [.authorizationURL])
      case .password: flows.password = parseOAuthFlow(entry.value, needs: [.tokenURL])
      case .clientCredentials: flows.clientCredentials = parseOAuthFlow(entry.value, needs: [.tokenURL])
      case .authorizationCode: flows.authorizationCode = parseOAuthFlow(entry.value, needs: [.authorizationURL, .tokenURL])
      case .deviceAuthorization:
        since(.v3_2, entry)
        flows.deviceAuthorization = parseOAuthFlow(entry.value, needs: [.deviceAuthorizationURL, .tokenURL])
      case .extension: flows.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: OAuthFlows.shape)
      }
    }
    return flows
  }
}
