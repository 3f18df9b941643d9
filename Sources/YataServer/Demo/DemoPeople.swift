/// The people of the development sign-in and of the demo, and the organization they belong to.
enum DemoPeople {
  static let organizationID = "org_devAcme"
  static let organizationSlug = "acme"

  struct Entry: Sendable {
    /// What one types: `ada`.
    var nickname: String
    var person: DevelopmentSignIn.Person
    var role: String
    var permissions: [String]
  }

  static let all = [
    Entry(
      nickname: "ada", person: .init(subject: "user_devAda", email: "ada@example.com", name: "Ada Lovelace"), role: "org:admin",
      permissions: ["org:tickets:manage", "org:tickets:read"]),
    Entry(
      nickname: "grace", person: .init(subject: "user_devGrace", email: "grace@example.com", name: "Grace Hopper"), role: "org:member",
      permissions: ["org:tickets:read"]),
    Entry(
      nickname: "alan", person: .init(subject: "user_devAlan", email: "alan@example.com", name: "Alan Turing"), role: "org:member",
      permissions: ["org:tickets:read"]),
  ]

  /// Somebody to sign in as, alone or with the organization active; nil for a name nobody has.
  static func person(_ nickname: String, inOrganization: Bool) -> DevelopmentSignIn.Person? {
    guard let entry = all.first(where: { $0.nickname == nickname }) else { return nil }
    var person = entry.person
    if inOrganization {
      person.organization = OrganizationClaims(
        id: organizationID, slug: organizationSlug, role: entry.role, permissions: entry.permissions)
    }
    return person
  }
}
