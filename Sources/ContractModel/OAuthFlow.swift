/// An OAuth Flow Object of a security scheme.
public struct OAuthFlow: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case implicit, password, clientCredentials, authorizationCode
    /// RFC 8628 (3.2).
    case deviceAuthorization
  }

  public var kind: Kind
  public var authorizationURL: String?
  public var deviceAuthorizationURL: String?
  public var tokenURL: String?
  public var refreshURL: String?
  public var scopes: [Scope] = []

  public init(kind: Kind) { self.kind = kind }

  public struct Scope: Sendable, Equatable {
    public var name: String
    public var description: String
    public init(name: String, description: String) {
      self.name = name
      self.description = description
    }
  }
}
