import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A row of `users`.
struct UserRecord: Sendable, Equatable {
  var id: UUID
  /// The person at the identity provider.
  var subject: String
  /// Empty when the person has no address.
  var email: String
  var name: String?
  var avatarURL: String?
  var createdAt: PostgresTimestamp
  var updatedAt: PostgresTimestamp
  /// Set when the person is gone for good.
  var deletedAt: PostgresTimestamp?
}

extension UserRecord: PostgresRowDecodable {
  static let columns: SQL = "id, clerk_id, email, name, avatar_url, created_at, updated_at, deleted_at"

  init(row: PostgresRow) throws {
    (id, subject, email, name, avatarURL, createdAt, updatedAt, deletedAt) = try row.decode(
      UUID.self, String.self, String.self, String?.self, String?.self, PostgresTimestamp.self, PostgresTimestamp.self,
      PostgresTimestamp?.self)
  }
}

/// As much of a person as is shown next to what they did.
struct UserSummaryRecord: Sendable, Equatable {
  var id: UUID
  var name: String?
  var avatarURL: String?
}
