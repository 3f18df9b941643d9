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

  /// The one the token names.
  func memberships(of identity: Identity) async throws(IdentityFailure) -> [ProviderMembership] {
    guard let claims = identity.organization else { return [] }
    let organization = ProviderOrganization(
      subject: claims.id, slug: claims.slug, name: claims.slug ?? claims.id, imageURL: nil, updatedAt: 0)
    return [
      ProviderMembership(
        id: "orgmem_\(claims.id)_\(identity.subject)", organization: organization, subject: identity.subject, role: claims.role ?? "",
        updatedAt: 0)
    ]
  }
}
