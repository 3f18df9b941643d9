/// Turns session tokens into identities: the verifier, the keys, a clock and a memory together.
struct SessionTokens: Sendable {
  let verifier: TokenVerifier
  let keys: KeyStore
  let verified: VerifiedTokens
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
    // With another key under the same id, the token is verified anew.
    if let known = verified.find(text), try await keys.key(id: known.keyID) === known.key {
      try verifier.check(known.claims.times, now: now())
      return known.claims
    }
    let candidate = try verifier.parse(text)
    guard let key = try await keys.key(id: candidate.keyID) else { throw TokenRejection.unknownKeyID }
    let claims = try verifier.verify(candidate, key: key, now: now())
    verified.keep(claims, of: text, keyID: candidate.keyID, key: key)
    return claims
  }
}
