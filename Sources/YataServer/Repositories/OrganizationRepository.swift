import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Organizations and who belongs to them: a cache of what the identity provider knows.
///
/// Like people, they are written by one rule for every source of news: the newest wins, and a tombstone stays.
struct OrganizationRepository: Sendable {
  private let database: TenantDatabase

  init(database: any PostgresExecutor, trace: Trace = Trace()) {
    self.database = TenantDatabase(base: database, tenant: .directory, trace: trace)
  }

  /// Inserts or updates, and answers with the organization's key; also that of a tombstone.
  @discardableResult
  func store(_ organization: ProviderOrganization) async throws -> UUID {
    try await database.execute(
      """
      INSERT INTO organizations (clerk_id, slug, name, image_url, clerk_updated_at)
      VALUES (
        \(organization.subject), \(organization.slug), \(organization.name), \(organization.imageURL), \(organization.updatedAt)
      )
      ON CONFLICT (clerk_id) DO UPDATE
      SET slug = EXCLUDED.slug, name = EXCLUDED.name, image_url = EXCLUDED.image_url, updated_at = NOW(),
        clerk_updated_at = EXCLUDED.clerk_updated_at
      WHERE organizations.clerk_updated_at <= EXCLUDED.clerk_updated_at AND organizations.deleted_at IS NULL
      """)
    return try await database.queryValue("SELECT id FROM organizations WHERE clerk_id = \(organization.subject)", as: UUID.self)
  }

  /// Leaves a tombstone, also for one we never heard of.
  func bury(organization subject: String) async throws {
    try await database.execute(
      """
      INSERT INTO organizations (clerk_id, name, deleted_at) VALUES (\(subject), '', NOW())
      ON CONFLICT (clerk_id) DO UPDATE SET deleted_at = NOW(), updated_at = NOW() WHERE organizations.deleted_at IS NULL
      """)
  }

  /// A membership that ended is revived only by another one: somebody who comes back gets a new membership from the provider.
  func store(_ membership: ProviderMembership) async throws {
    let organization = try await store(membership.organization)
    try await database.execute(
      """
      INSERT INTO memberships (organization_id, user_clerk_id, clerk_id, role, clerk_updated_at)
      VALUES (\(organization), \(membership.subject), \(membership.id), \(membership.role), \(membership.updatedAt))
      ON CONFLICT (organization_id, user_clerk_id) DO UPDATE
      SET clerk_id = EXCLUDED.clerk_id, role = EXCLUDED.role, deleted_at = NULL, updated_at = NOW(),
        clerk_updated_at = EXCLUDED.clerk_updated_at
      WHERE memberships.clerk_updated_at <= EXCLUDED.clerk_updated_at
        AND (memberships.deleted_at IS NULL OR memberships.clerk_id <> EXCLUDED.clerk_id)
      """)
  }

  /// Leaves a tombstone of this membership, also in the place of an earlier tombstone; another membership of the same person that still is one
  /// stays as it is.
  func bury(_ membership: ProviderMembership) async throws {
    let organization = try await store(membership.organization)
    try await database.execute(
      """
      INSERT INTO memberships AS stored (organization_id, user_clerk_id, clerk_id, role, deleted_at, clerk_updated_at)
      VALUES (\(organization), \(membership.subject), \(membership.id), \(membership.role), NOW(), \(membership.updatedAt))
      ON CONFLICT (organization_id, user_clerk_id) DO UPDATE
      SET clerk_id = EXCLUDED.clerk_id, deleted_at = NOW(), updated_at = NOW(),
        clerk_updated_at = greatest(stored.clerk_updated_at, EXCLUDED.clerk_updated_at)
      WHERE CASE WHEN stored.clerk_id = EXCLUDED.clerk_id THEN stored.deleted_at IS NULL
        ELSE stored.deleted_at IS NOT NULL AND stored.clerk_updated_at < EXCLUDED.clerk_updated_at END
      """)
  }

  /// An organization as somebody sees it who belongs to it.
  struct Team: Sendable, Equatable {
    var id: UUID
    var slug: String?
  }

  /// Nil when the person does not belong to it as far as we know, or it is gone.
  func team(_ subject: String, of person: String) async throws -> Team? {
    let row = try await database.queryOne(
      """
      SELECT o.id, o.slug FROM organizations o JOIN memberships m ON m.organization_id = o.id
      WHERE o.clerk_id = \(subject) AND o.deleted_at IS NULL AND m.user_clerk_id = \(person) AND m.deleted_at IS NULL
      """)
    return try row.map { Team(id: try $0["id"], slug: try $0["slug"]) }
  }
}
