/// People who sign in through Clerk.
struct ClerkIdentityProvider: IdentityProvider {
  let tokens: SessionTokens
  let backend: any ClerkBackend

  func identify(token: String) async throws(IdentityFailure) -> Identity {
    try await tokens.identify(token)
  }

  func profile(of identity: Identity) async throws(IdentityFailure) -> ProviderProfile {
    try await backend.user(id: identity.subject)
  }

  func memberships(of identity: Identity) async throws(IdentityFailure) -> [ProviderMembership] {
    try await backend.memberships(userID: identity.subject)
  }
}
