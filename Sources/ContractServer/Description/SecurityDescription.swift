/// One entry of `security`: all of its requirements together. No requirement at all means that anonymous requests are allowed.
public struct SecurityAlternative: Sendable {
  /// All of these at once.
  public let requirements: [SecurityRequirement]

  /// An alternative of these requirements.
  public init(_ requirements: [SecurityRequirement]) {
    self.requirements = requirements
  }
}

/// A security scheme and the scopes asked of it.
public struct SecurityRequirement: Sendable {
  /// The name under `components/securitySchemes`.
  public let scheme: String
  /// How the credential is sent.
  public let kind: SecurityKind
  /// What the caller must be allowed.
  public let scopes: [String]

  public init(_ scheme: String, _ kind: SecurityKind, scopes: [String] = []) {
    self.scheme = scheme
    self.kind = kind
    self.scopes = scopes
  }
}

/// The kinds of security scheme. Source: OpenAPI 3.2, section 4.27 "Security Scheme Object".
public enum SecurityKind: Sendable, Hashable {
  /// `type: http, scheme: bearer`, with the `bearerFormat` as a hint.
  case bearer(format: String?)
  /// Name and password (RFC 7617).
  case basic
  /// A key in a field, the query or a cookie.
  case apiKey(name: String, in: APIKeyLocation)
  /// Presented as a bearer token.
  case oauth2
  /// Presented as a bearer token.
  case openIDConnect
  /// The client certificate of the connection.
  case mutualTLS
  /// A scheme that the document names and does not declare: no credential satisfies it.
  case undeclared
  /// Another scheme of the `Authorization` field, such as `digest`.
  case http(String)
}

/// Where an API key travels.
public enum APIKeyLocation: String, Sendable {
  /// Where a key is sent.
  case header, query, cookie
}
