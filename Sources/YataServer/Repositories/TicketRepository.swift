import ContractRuntime
import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Tickets, always those of one scope. Deleted ones are invisible.
struct TicketRepository: TracedRepository {
  let database: any PostgresExecutor
  var trace = Trace()

  struct Filter: Sendable {
    var search: String?
    /// Nil for every status.
    var statuses: [TicketRecord.Status]?
    var assigneeID: UUID?
  }

  struct Page: Sendable {
    var tickets: [TicketRecord]
    /// Where the next page begins; nil on the last one.
    var next: ListPosition?
  }

  /// A page of the list, from behind `position` on. Tickets that are added meanwhile neither repeat nor hide others.
  func list(_ scope: TicketScope, filter: Filter, order: TicketOrder, after position: ListPosition?, limit: Int) async throws -> Page {
    var conditions = [scope.condition]
    var source: SQL = "tickets t"
    if let search = filter.search {
      guard let query = SearchQuery(search) else { return Page(tickets: [], next: nil) }
      // A function in FROM runs once, whatever the planner thinks of it.
      source = "matching_tickets(to_tsquery('simple', \(query.text))) AS found (id) JOIN tickets t ON t.id = found.id"
    }
    if let statuses = filter.statuses { conditions.append("t.status = ANY(\(statuses))") }
    if let assigneeID = filter.assigneeID { conditions.append("t.assignee_id = \(assigneeID)") }
    if let position { conditions.append(order.isBehind(position)) }
    // One more than asked for tells whether there is another page.
    let sql: SQL = """
      SELECT \(TicketRecord.columns) FROM \(source) \(TicketRecord.joins)
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order.clause) LIMIT \(limit + 1)
      """
    let database = tenant(scope)
    let rows = try await filter.search == nil ? database.run(sql, timeout: nil) : database.batchApart([sql])[0]
    var tickets = try rows.decode(as: TicketRecord.self)
    guard tickets.count > limit else { return Page(tickets: tickets, next: nil) }
    tickets.removeLast()
    return Page(tickets: tickets, next: tickets.last.map(order.position(of:)))
  }

  func find(_ id: UUID, in scope: TicketScope) async throws -> TicketRecord? {
    try await tenant(scope).queryOne(
      "SELECT \(TicketRecord.columns) FROM tickets t \(TicketRecord.joins) WHERE \(scope.condition) AND t.id = \(id)",
      as: TicketRecord.self)
  }

  func tenant(_ scope: TicketScope) -> TenantDatabase {
    TenantDatabase(base: database, tenant: scope.tenant, trace: trace)
  }
}
