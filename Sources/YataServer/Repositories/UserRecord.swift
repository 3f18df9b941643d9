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
    id = try row[0]
    subject = try row[1]
    email = try row[2]
    name = try row[3]
    avatarURL = try row[4]
    createdAt = try row[5]
    updatedAt = try row[6]
    deletedAt = try row[7]
  }
}

/// As much of a person as is shown next to what they did.
struct UserSummaryRecord: Sendable, Equatable {
  var id: UUID
  var name: String?
  var avatarURL: String?
}
