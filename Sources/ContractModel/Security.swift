/// A Security Scheme Object under its component name.
public struct SecurityScheme: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case bearer(format: String?)
    case basic
    /// Another HTTP authentication scheme, by its name.
    case http(String)
    case apiKey(name: String, in: Parameter.Location)
    case oauth2
    case openIDConnect(url: String)
    case mutualTLS
    /// Named by a requirement, declared nowhere: no request satisfies it.
    case undeclared
  }
  public var name: String
  public var kind: Kind
  public var description: String?
  public var isDeprecated = false
  /// Of an `oauth2` scheme.
  public var flows: [OAuthFlow] = []
  /// Where an `oauth2` scheme's authorization server describes itself (RFC 8414; 3.2).
  public var metadataURL: String?
  public init(name: String, kind: Kind, description: String? = nil) {
    self.name = name
    self.kind = kind
    self.description = description
  }
}

/// A Security Requirement Object: all of its requirements together.
public struct SecurityAlternative: Sendable, Equatable {
  public var requirements: [SecurityRequirement]
  public init(_ requirements: [SecurityRequirement]) { self.requirements = requirements }
}

public struct SecurityRequirement: Sendable, Equatable {
  /// Index into `Model.securitySchemes`.
  public var scheme: Int
  public var scopes: [String]
  public init(scheme: Int, scopes: [String]) {
    self.scheme = scheme
    self.scopes = scopes
  }
}
