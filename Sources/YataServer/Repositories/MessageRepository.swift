import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Conversations on the tickets of one scope.
struct MessageRepository: TracedRepository {
  let database: any PostgresExecutor
  var trace = Trace()

  struct Page: Sendable {
    /// Newest first.
    var messages: [MessageRecord]
    /// Where the older ones begin; nil when there are none.
    var next: ListPosition?
  }

  /// The kind of a cursor of this list, beside those of `TicketOrder`.
  static let cursorKind: UInt8 = 16

  /// Nil when there is no such ticket.
  func list(on ticket: UUID, in scope: TicketScope, before position: ListPosition?, limit: Int) async throws -> Page? {
    let results = try await tenant(scope).batch([
      "SELECT FROM tickets t WHERE \(scope.condition) AND t.id = \(ticket)",
      """
      SELECT \(MessageRecord.columns) FROM ticket_messages m \(MessageRecord.joins)
      WHERE m.ticket_id = \(ticket) AND m.sequence < \(position?.key ?? .max) ORDER BY m.sequence DESC LIMIT \(limit + 1)
      """,
    ])
    guard !results[0].isEmpty else { return nil }
    var messages = try results[1].decode(as: MessageRecord.self)
    guard messages.count > limit else { return Page(messages: messages, next: nil) }
    messages.removeLast()
    return Page(messages: messages, next: messages.last.map { ListPosition(kind: Self.cursorKind, key: $0.sequence, id: $0.id) })
  }

  /// Adds a message behind the last one. The ticket's row is locked until it is stored, so numbers have no gaps.
  ///
  /// - Returns: nil when there is no such ticket.
  func add(_ new: NewMessageRecord, to ticket: UUID, in scope: TicketScope) async throws -> MessageRecord? {
    try await tenant(scope).queryOne(
      """
      WITH t AS (
        UPDATE tickets t SET message_sequence = t.message_sequence + 1 WHERE \(scope.condition) AND t.id = \(ticket)
        RETURNING t.id, t.message_sequence
      ), m AS (
        INSERT INTO ticket_messages (id, ticket_id, owner_id, organization_id, sequence, author_kind, author_id, body, mentions)
        SELECT \(UUID.timeOrdered()), t.id, \(scope.ownerID), \(scope.organizationID), t.message_sequence,
          \(new.author == nil ? MessageRecord.AuthorKind.assistant : .user), \(new.author), \(new.body), \(new.mentions)
        FROM t RETURNING \(MessageRecord.stored)
      )
      SELECT \(MessageRecord.columns) FROM m \(MessageRecord.joins)
      """, as: MessageRecord.self)
  }

  enum EditOutcome: Sendable {
    case done(MessageRecord)
    case notFound
    /// Somebody else wrote it.
    case notTheAuthor
  }

  /// Replaces the text of a message and, unless nil, its mentions; only for its author.
  func edit(
    _ id: UUID, on ticket: UUID, in scope: TicketScope, by editor: UUID, body: String, mentions: [UUID]?
  ) async throws -> EditOutcome {
    let database = tenant(scope)
    let found: SQL = """
      m.id = \(id) AND m.ticket_id = \(ticket)
        AND EXISTS (SELECT FROM tickets t WHERE \(scope.condition) AND t.id = m.ticket_id)
      """
    let edited = try await database.queryOne(
      """
      WITH m AS (
        UPDATE ticket_messages m SET body = \(body), mentions = coalesce(\(mentions), m.mentions), edited_at = NOW()
        WHERE \(found) AND m.author_id = \(editor) RETURNING \(MessageRecord.stored)
      )
      SELECT \(MessageRecord.columns) FROM m \(MessageRecord.joins)
      """, as: MessageRecord.self)
    if let edited { return .done(edited) }
    return try await database.queryOne("SELECT FROM ticket_messages m WHERE \(found)") == nil ? .notFound : .notTheAuthor
  }

  /// The last messages of a conversation, oldest first.
  func recent(on ticket: UUID, in scope: TicketScope, limit: Int) async throws -> [MessageRecord] {
    let newestFirst = try await tenant(scope).query(
      """
      SELECT \(MessageRecord.columns) FROM ticket_messages m \(MessageRecord.joins)
      WHERE m.ticket_id = \(ticket) ORDER BY m.sequence DESC LIMIT \(limit)
      """, as: MessageRecord.self)
    return newestFirst.reversed()
  }

  private func tenant(_ scope: TicketScope) -> TenantDatabase {
    TenantDatabase(base: database, tenant: scope.tenant, trace: trace)
  }
}
