import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What happened to the tickets and messages of a tenant, in order. Rows are written by triggers.
struct LiveEventRepository: TracedRepository {
  let database: any PostgresExecutor
  var trace = Trace()

  /// Something that happened, with what it happened to as it is now.
  struct Event: Sendable, Equatable {
    enum Kind: String, Sendable, PostgresCodable {
      case ticketCreated = "ticket.created"
      case ticketUpdated = "ticket.updated"
      case ticketDeleted = "ticket.deleted"
      case messageCreated = "message.created"
      case messageUpdated = "message.updated"
    }

    var sequence: Int64
    var at: PostgresTimestamp
    var kind: Kind
    var ticketID: UUID
    /// Nil when it is about a message, or the ticket is gone: then its deletion follows.
    var ticket: TicketRecord?
    var message: MessageRecord?
  }

  /// Where a reader begins.
  struct Start: Sendable, Equatable {
    /// The number of the last event that counts as seen.
    var position: Int64
    /// That of the last one there is.
    var last: Int64
    /// Whether events may have happened that this reader will never get.
    var hasGap: Bool
  }

  /// Behind event number `seen`, or behind the last one when nothing was seen; also behind the last one when those behind `seen` are no longer
  /// kept, or when there never was such an event.
  func start(in scope: TicketScope, after seen: Int64?) async throws -> Start {
    let row = try await tenant(scope).queryOne(
      """
      SELECT s.last, EXISTS (SELECT FROM live_events e WHERE e.tenant_id = s.tenant_id AND e.sequence = \((seen ?? 0) &+ 1)) AS is_kept
      FROM event_sequences s WHERE s.tenant_id = \(scope.tenantID)
      """)
    let last: Int64 = try row?["last"] ?? 0
    guard let seen, seen != last else { return Start(position: last, last: last, hasGap: false) }
    let isKept = try seen < last && row?["is_kept"] ?? false
    return Start(position: isKept ? seen : last, last: last, hasGap: !isKept)
  }

  /// The events behind number `position`, in order, at most `limit`.
  ///
  /// - Parameter reader: who reads; nothing comes for somebody who does not belong to the organization any more.
  func events(in scope: TicketScope, for reader: UUID, after position: Int64, limit: Int) async throws -> [Event] {
    let news = try await news(in: scope, for: [reader], after: position, limit: limit)
    return news.readers.isEmpty ? [] : news.events
  }

  /// The tenants of whose events there are more than were seen.
  func tenants(behind seen: [UUID: Int64]) async throws -> Set<UUID> {
    let rows = try await database.query("SELECT tenants_behind(\(Array(seen.keys)), \(Array(seen.values)))")
    return Set(try rows.map { try $0[0, as: UUID.self] })
  }

  /// What several people may read at once.
  struct News: Sendable {
    var events: [Event]
    /// Those who belong to the scope.
    var readers: Set<UUID>
  }

  /// The events behind number `position`, in order, at most `limit`, and which of `people` may read them.
  func news(in scope: TicketScope, for people: Set<UUID>, after position: Int64, limit: Int) async throws -> News {
    let database = tenant(scope)
    // Who belongs is asked last: somebody who left before an event happened is seen to have left.
    let results = try await database.batch(
      [
        """
        SELECT sequence, at, type, ticket_id, message_id FROM live_events
        WHERE tenant_id = \(scope.tenantID) AND sequence > \(position) ORDER BY sequence LIMIT \(limit)
        """
      ] + members(people, of: scope))
    var readers = people
    if results.count > 1 { readers = try results[2].isEmpty ? [] : Set(results[1].map { try $0[0, as: UUID.self] }) }
    if results[0].isEmpty || readers.isEmpty { return News(events: [], readers: readers) }
    return News(events: try await events(results[0], scope, database), readers: readers)
  }

  /// Those of `people` who belong to the scope, and whether it is still there. Nobody leaves the scope that is theirs.
  private func members(_ people: Set<UUID>, of scope: TicketScope) -> [SQL] {
    guard case .team(let organization) = scope else { return [] }
    return [
      """
      SELECT DISTINCT user_id FROM memberships
      WHERE organization_id = \(organization) AND user_id = ANY(\(Array(people))) AND deleted_at IS NULL
      """,
      "SELECT FROM organizations WHERE id = \(organization) AND deleted_at IS NULL",
    ]
  }

  private func events(_ rows: PostgresRows, _ scope: TicketScope, _ database: TenantDatabase) async throws -> [Event] {
    var events = try rows.map { row in
      Event(
        sequence: try row["sequence"], at: try row["at"], kind: try row["type"], ticketID: try row["ticket_id"], ticket: nil, message: nil)
    }
    let messageIDs = try rows.map { try $0["message_id", as: UUID?.self] }
    let (tickets, messages) = try await subjects(Array(Set(events.map(\.ticketID))), messageIDs.compactMap { $0 }, scope, database)
    for (index, message) in messageIDs.enumerated() {
      if let message { events[index].message = messages[message] } else { events[index].ticket = tickets[events[index].ticketID] }
    }
    return events
  }

  private func subjects(
    _ tickets: [UUID], _ messages: [UUID], _ scope: TicketScope, _ database: TenantDatabase
  ) async throws -> ([UUID: TicketRecord], [UUID: MessageRecord]) {
    let results = try await database.batch([
      "SELECT \(TicketRecord.columns) FROM tickets t \(TicketRecord.joins) WHERE \(scope.condition) AND t.id = ANY(\(tickets))",
      "SELECT \(MessageRecord.columns) FROM ticket_messages m \(MessageRecord.joins) WHERE m.id = ANY(\(messages))",
    ])
    let ticketRecords = try results[0].decode(as: TicketRecord.self), messageRecords = try results[1].decode(as: MessageRecord.self)
    return (
      Dictionary(uniqueKeysWithValues: ticketRecords.map { ($0.id, $0) }),
      Dictionary(uniqueKeysWithValues: messageRecords.map { ($0.id, $0) })
    )
  }

  private func tenant(_ scope: TicketScope) -> TenantDatabase {
    TenantDatabase(base: database, tenant: scope.tenant, trace: trace)
  }
}
