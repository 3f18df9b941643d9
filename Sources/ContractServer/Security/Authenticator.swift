/// Turns the credentials of a request into a principal of the application's own type.
public protocol Authenticator<Principal>: Sendable {
  /// Who a caller is, once credentials have been checked.
  associatedtype Principal: Sendable

  /// Checks all credentials of one security alternative, in the document's order.
  ///
  /// - Throws: `AuthenticationError` for credentials that are refused (401, or 403 for a lack of rights). `HTTPProblem` is sent as it is;
  ///   any other error is a failure of the server (500).
  func authenticate(_ credentials: [PresentedCredential], context: RequestContext) async throws -> Principal
}

/// A principal that knows what it was granted. The scopes that the document asks for are then checked for every operation, and a request
/// without them is answered with 403; an authenticator whose principals are not scoped checks `PresentedCredential.scopes` itself.
public protocol ScopedPrincipal: Sendable {
  /// What the caller may do.
  var scopes: Set<String> { get }
}

/// What a request presents for one security scheme.
public struct PresentedCredential: Sendable {
  /// What the client sent.
  public enum Value: Sendable, Hashable {
    /// The token of `bearer`, `oauth2` and `openIdConnect`.
    case token(String)
    /// Name and password (RFC 7617).
    case basic(user: String, password: String)
    /// The text of a key.
    case apiKey(String)
    /// The client's certificate (DER).
    case certificate([UInt8])
    /// What follows the scheme name in `Authorization`.
    case other(String)
  }

  /// The name under `components/securitySchemes`.
  public let scheme: String
  /// How it was sent.
  public let kind: SecurityKind
  /// What was sent.
  public let value: Value
  /// The scopes that the operation asks of this scheme.
  public let scopes: [String]
}

/// Why credentials are refused. Its text is sent to the client.
public struct AuthenticationError: Error, Sendable, Hashable {
  /// Why a caller is refused.
  public enum Reason: Sendable, Hashable {
    /// Nothing was presented for at least one scheme of every alternative.
    case missing
    /// What was presented cannot be read, is expired, is revoked or has a bad signature.
    case invalid
    /// Good credentials without the scopes of the operation.
    case insufficientScope([String])
    /// Good credentials that may not do this.
    case forbidden
  }

  /// Why the caller is refused.
  public let reason: Reason
  /// A sentence for the client; it must not tell how to do better at guessing.
  public let detail: String

  /// A refusal; the detail is shown to the client.
  public init(_ reason: Reason, detail: String? = nil) {
    self.reason = reason
    self.detail = detail ?? Self.sentence(reason)
  }

  /// There are no credentials: 401.
  public static let missing = AuthenticationError(.missing)
  /// The credentials are wrong: 401.
  public static let invalid = AuthenticationError(.invalid)
  /// The caller is known and may not: 403.
  public static let forbidden = AuthenticationError(.forbidden)

  /// The caller lacks scopes: 403.
  public static func insufficientScope(_ scopes: [String]) -> AuthenticationError {
    AuthenticationError(.insufficientScope(scopes))
  }

  var status: Int {
    switch reason {
    case .missing, .invalid: 401
    case .insufficientScope, .forbidden: 403
    }
  }

  private static func sentence(_ reason: Reason) -> String {
    switch reason {
    case .missing: "This operation needs credentials."
    case .invalid: "The credentials are not valid."
    case .insufficientScope(let scopes): "The credentials lack a scope: \(scopes.joined(separator: " "))."
    case .forbidden: "The credentials do not allow this."
    }
  }
}
