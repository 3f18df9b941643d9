import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The people Yata knows: a cache of the identity provider's profiles.
///
/// Every source of news (webhooks, sign-in) writes through `store`, which keeps the newest and never revives a tombstone.
struct UserRepository: Sendable {
  let database: any PostgresExecutor

  /// Tombstones included: somebody who is gone is not somebody we never heard of.
  func find(subject: String) async throws -> UserRecord? {
    try await database.queryOne("SELECT \(UserRecord.columns) FROM users WHERE clerk_id = \(subject)", as: UserRecord.self)
  }

  /// A person, and the organization they are asked about when they belong to it.
  struct Member: Sendable, Equatable, PostgresRowDecodable {
    var user: UserRecord
    var team: OrganizationRepository.Team?

    init(row: PostgresRow) throws {
      user = try UserRecord(row: row)
      let teamID: UUID? = try row[8]
      if let teamID { team = .init(id: teamID, slug: try row[9]) }
    }
  }

  /// The person and the organization in one go: most requests need both.
  func find(subject: String, in organization: String) async throws -> Member? {
    try await TenantDatabase(base: database, tenant: .directory).queryOne(
      """
      SELECT person.*, team.* FROM (SELECT \(UserRecord.columns) FROM users WHERE clerk_id = \(subject)) person
      LEFT JOIN (
        SELECT o.id, o.slug FROM organizations o JOIN memberships m ON m.organization_id = o.id
        WHERE o.clerk_id = \(organization) AND o.deleted_at IS NULL AND m.user_clerk_id = \(subject) AND m.deleted_at IS NULL
      ) team ON TRUE
      """, as: Member.self)
  }

  /// Inserts the profile, or updates an older one, and returns the row as it is then.
  func store(_ profile: ProviderProfile) async throws -> UserRecord {
    let stored = try await database.queryOne(
      """
      INSERT INTO users (clerk_id, email, name, avatar_url, clerk_updated_at)
      VALUES (\(profile.subject), \(profile.email), \(profile.name), \(profile.avatarURL), \(profile.updatedAt))
      ON CONFLICT (clerk_id) DO UPDATE
      SET email = EXCLUDED.email, name = EXCLUDED.name, avatar_url = EXCLUDED.avatar_url, updated_at = NOW(),
        clerk_updated_at = EXCLUDED.clerk_updated_at
      WHERE users.clerk_updated_at <= EXCLUDED.clerk_updated_at AND users.deleted_at IS NULL
      RETURNING \(UserRecord.columns)
      """, as: UserRecord.self)
    // Nothing is returned when what we have is newer, or a tombstone.
    if let stored { return stored }
    guard let newer = try await find(subject: profile.subject) else {
      throw PostgresError.unexpectedRowCount(expected: "the row that kept the profile from being stored", found: 0)
    }
    return newer
  }

  /// Leaves a tombstone, also for somebody we never heard of: an event about them may still be on its way.
  func bury(subject: String) async throws {
    try await database.execute(
      """
      INSERT INTO users (clerk_id, email, deleted_at) VALUES (\(subject), '', NOW())
      ON CONFLICT (clerk_id) DO UPDATE SET deleted_at = NOW(), updated_at = NOW() WHERE users.deleted_at IS NULL
      """)
  }
}
