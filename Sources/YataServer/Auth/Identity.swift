/// Who sent a request, in words that no identity provider owns.
struct Identity: Sendable, Equatable {
  /// The person, as the provider names them; `users.clerk_id`.
  var subject: String
  var sessionID: String?
  var organization: OrganizationClaims?
  var profile: ProfileClaims

  /// Exact and case-sensitive: `org:tickets:manage`. A role implies no permission.
  func hasPermission(_ permission: String) -> Bool {
    organization?.permissions.contains(permission) ?? false
  }

  /// Exact and case-sensitive: `org:admin`. Prefer permissions.
  func hasRole(_ role: String) -> Bool {
    organization?.role == role
  }
}

/// A person as the identity provider knows them.
struct ProviderProfile: Sendable, Equatable {
  var subject: String
  /// Empty when the person has no address.
  var email: String
  var name: String?
  var avatarURL: String?
  /// When the provider last changed the profile, in milliseconds since 1970.
  var updatedAt: Int64
}
