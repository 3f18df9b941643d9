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
