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
