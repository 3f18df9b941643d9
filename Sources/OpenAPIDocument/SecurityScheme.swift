import ContractDiagnostics
import YAMLTree

/// A way for a client to prove who it is.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#security-scheme-object>
public struct SecurityScheme {
  public let node: YAMLNode
  public let kind: Kind
  /// The value of `type`.
  public let type: Located<String>
  public internal(set) var description: Located<String>?
  public internal(set) var deprecated: Located<Bool>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode, kind: Kind, type: Located<String>) {
    self.node = node
    self.kind = kind
    self.type = type
  }

  public enum Kind {
    case apiKey(name: Located<String>, location: Located<APIKeyLocation>)
    /// A scheme of RFC 9110: `basic`, `bearer` …, as written.
    case http(scheme: Located<String>, bearerFormat: Located<String>?)
    case mutualTLS
    case oauth2(flows: OAuthFlows, metadataURL: Located<String>?)
    case openIDConnect(url: Located<String>)
  }

  /// Where an API key is sent; the key `in`.
  public enum APIKeyLocation: String, Hashable, Sendable, CaseIterable {
    case query, header, cookie
  }
}
