/// People of the development sign-in. Their tokens carry their profile, so nobody has to be asked.
struct DevelopmentIdentityProvider: IdentityProvider {
  let tokens: SessionTokens

  func identify(token: String) async throws(IdentityFailure) -> Identity {
    try await tokens.identify(token)
  }

  func profile(of identity: Identity) async throws(IdentityFailure) -> ProviderProfile {
    ProviderProfile(
      subject: identity.subject, email: identity.profile.email ?? "", name: identity.profile.name,
      avatarURL: identity.profile.avatarURL, updatedAt: 0)
  }
}
