import ContractRuntime
import ContractServer
import YataAPI

/// The signed-in person, as their row is now.
struct ProfileHandlers: ProfileAPI {
  let users: UserRepository

  func getMe(_ input: GetMe.Input, principal caller: Caller, context: RequestContext) async throws -> GetMe.Output {
    guard let user = try await users.find(subject: caller.identity.subject), user.deletedAt == nil else {
      throw CallerRefused(userID: caller.userID, reason: .deleted)
    }
    return .ok(
      Profile(
        id: user.id, clerkID: user.subject, email: user.email.isEmpty ? nil : user.email, name: user.name, avatarURL: user.avatarURL,
        createdAt: DateTime(user.createdAt), updatedAt: DateTime(user.updatedAt),
        organization: caller.identity.organization.map(ActiveOrganization.init)))
  }
}

extension ActiveOrganization {
  init(_ claims: OrganizationClaims) {
    self.init(id: claims.id, slug: claims.slug, role: claims.role, permissions: claims.permissions)
  }
}
