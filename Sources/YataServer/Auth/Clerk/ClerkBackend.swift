/// What Yata asks of Clerk's Backend API.
protocol ClerkBackend: Sendable {
  /// `GET /users/{id}`.
  func user(id: String) async throws(IdentityFailure) -> ProviderProfile

  /// `GET /users/{id}/organization_memberships`.
  func memberships(userID: String) async throws(IdentityFailure) -> [ProviderMembership]
}
