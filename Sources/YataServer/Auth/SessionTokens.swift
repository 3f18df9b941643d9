/// Turns session tokens into identities: the verifier, the keys and a clock together.
struct SessionTokens: Sendable {
  let verifier: TokenVerifier
  let keys: KeyStore
  /// Unix seconds.
  let now: @Sendable () -> Double

  func identify(_ text: String) async throws(IdentityFailure) -> Identity {
    do {
      let claims = try await claims(of: text)
      return Identity(
        subject: claims.subject, sessionID: claims.sessionID, organization: claims.organization, profile: claims.profile)
    } catch let rejection as TokenRejection {
      throw .rejected(rejection.rawValue)
    } catch {
      throw .unavailable("\(error)")
    }
  }

  private func claims(of text: String) async throws -> SessionClaims {
    let candidate = try verifier.parse(text)
    guard let key = try await keys.key(id: candidate.keyID) else { throw TokenRejection.unknownKeyID }
    return try verifier.verify(candidate, key: key, now: now())
  }
}
