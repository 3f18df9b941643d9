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

extension SecurityScheme {
  static let shape = Shape(
    "a security scheme object",
    [
      .type, .description, .name, .location, .scheme, .bearerFormat, .flows, .openIDConnectURL, .oauth2MetadataURL, .deprecated,
    ])
}

extension ObjectParser {
  /// A scheme that cannot be understood is left out with a warning: what requires it stays closed to everybody.
  func parseSecurityScheme(_ node: YAMLNode) -> SecurityScheme? {
    let shape = SecurityScheme.shape
    guard isMapping(node, shape), let type = requiredField(.type, of: node, shape, severity: .warning), let type = string(type),
      let kind = parseKind(type, of: node)
    else { return nil }
    var scheme = SecurityScheme(node: node, kind: kind, type: type)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .type, .name, .location, .scheme, .bearerFormat, .flows, .openIDConnectURL: break
      case .oauth2MetadataURL: since(.v3_2, entry)
      case .description: scheme.description = prose(entry.value)
      case .deprecated:
        since(.v3_2, entry)
        scheme.deprecated = boolean(entry.value)
      case .extension: scheme.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: shape)
      }
    }
    return scheme
  }

  private func parseKind(_ type: Located<String>, of node: YAMLNode) -> SecurityScheme.Kind? {
    switch type.value {
    case "apiKey": return parseAPIKey(node)
    case "http": return parseHTTPScheme(node)
    case "mutualTLS": return .mutualTLS
    case "oauth2": return parseOAuth2(node)
    case "openIdConnect":
      return requiredString(.openIDConnectURL, of: node).map { .openIDConnect(url: $0) }
    case "basic":
      diagnostics.warning(
        .wrongValue, "the security scheme type `basic` belongs to Swagger 2.0", at: type.span,
        help: "write `type: http` with `scheme: basic`")
      return .http(scheme: type, bearerFormat: nil)
    default:
      let names = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]
      let near = Suggestion.nearest(to: type.value, among: names)
      diagnostics.warning(
        .wrongValue, "unknown security scheme type \(quoted(type.value)), so nobody can satisfy it", at: type.span,
        help: near.map { "did you mean `\($0)`?" } ?? "expected one of \(names.map { "`\($0)`" }.joined(separator: ", "))")
      return nil
    }
  }

  private func parseAPIKey(_ node: YAMLNode) -> SecurityScheme.Kind? {
    let place = requiredField(.location, of: node, SecurityScheme.shape, severity: .warning)
    guard let name = requiredString(.name, of: node), let place,
      let location = choice(place, "place of an API key", of: SecurityScheme.APIKeyLocation.self, severity: .warning)
    else { return nil }
    return .apiKey(name: name, location: location)
  }

  private func parseHTTPScheme(_ node: YAMLNode) -> SecurityScheme.Kind? {
    requiredString(.scheme, of: node).map { scheme in
      .http(scheme: scheme, bearerFormat: node[Keyword.bearerFormat.rawValue].flatMap { self.prose($0) })
    }
  }

  private func parseOAuth2(_ node: YAMLNode) -> SecurityScheme.Kind? {
    guard let flows = requiredField(.flows, of: node, SecurityScheme.shape, severity: .warning), let flows = parseOAuthFlows(flows)
    else { return nil }
    return .oauth2(flows: flows, metadataURL: node[Keyword.oauth2MetadataURL.rawValue].flatMap { self.string($0) })
  }

  private func requiredString(_ keyword: Keyword, of node: YAMLNode) -> Located<String>? {
    requiredField(keyword, of: node, SecurityScheme.shape, severity: .warning).flatMap { self.string($0) }
  }
}
