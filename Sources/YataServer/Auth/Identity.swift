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

/// An organization as the identity provider knows it.
struct ProviderOrganization: Sendable, Equatable {
  var subject: String
  /// Can be renamed, and taken over by another organization later.
  var slug: String?
  var name: String
  var imageURL: String?
  /// Milliseconds since 1970.
  var updatedAt: Int64
}

/// That a person belongs to an organization.
struct ProviderMembership: Sendable, Equatable {
  /// The membership itself: somebody who leaves and comes back has another one.
  var id: String
  var organization: ProviderOrganization
  /// The person.
  var subject: String
  /// With its prefix: `org:admin`.
  var role: String
  /// Milliseconds since 1970.
  var updatedAt: Int64
}
