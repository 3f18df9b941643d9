import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A ticket with the people who belong to it.
struct TicketRecord: Sendable, Equatable {
  enum Status: String, Sendable, CaseIterable, PostgresCodable { case open, inProgress = "in_progress", resolved, closed }
  enum Priority: String, Sendable, CaseIterable, PostgresCodable { case low, medium, high, urgent }

  var id: UUID
  var title: String
  var description: String?
  var status: Status
  var priority: Priority
  var tags: [String]
  /// The organization at the identity provider; nil for a personal ticket.
  var organizationSubject: String?
  var createdBy: UserSummaryRecord
  var assignee: UserSummaryRecord?
  /// Grows with every change.
  var version: Int64
  var createdAt: PostgresTimestamp
  var updatedAt: PostgresTimestamp
  var resolvedAt: PostgresTimestamp?
}

extension TicketRecord: PostgresRowDecodable {
  /// Columns of the row `t` itself, as a statement that changes it must return them.
  static let stored: SQL = """
    id, title, description, status, priority, tags, organization_id, created_by, assignee_id, version, created_at, updated_at, resolved_at
    """

  /// Columns of a ticket `t` joined by `joins`, in the order of `init(row:)`.
  static let columns: SQL = """
    t.id, t.title, t.description, t.status, t.priority, t.tags, organization.clerk_id, creator.id, creator.name, creator.avatar_url,
    assignee.id, assignee.name, assignee.avatar_url, t.version, t.created_at, t.updated_at, t.resolved_at
    """

  static let joins: SQL = """
    JOIN users creator ON creator.id = t.created_by
    LEFT JOIN users assignee ON assignee.id = t.assignee_id
    LEFT JOIN organizations organization ON organization.id = t.organization_id
    """

  init(row: PostgresRow) throws {
    let (creatorID, assigneeID): (UUID, UUID?) = (try row[7], try row[10])
    id = try row[0]
    title = try row[1]
    description = try row[2]
    status = try row[3]
    priority = try row[4]
    tags = try row[5]
    organizationSubject = try row[6]
    createdBy = UserSummaryRecord(id: creatorID, name: try row[8], avatarURL: try row[9])
    assignee = nil
    if let assigneeID { assignee = UserSummaryRecord(id: assigneeID, name: try row[11], avatarURL: try row[12]) }
    version = try row[13]
    createdAt = try row[14]
    updatedAt = try row[15]
    resolvedAt = try row[16]
  }
}

extension TicketRecord.Status {
  /// Whether the work is done: such a ticket has a time of resolution.
  var isDone: Bool { self == .resolved || self == .closed }
}
