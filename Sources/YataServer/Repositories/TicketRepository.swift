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
  /// How many rows a search reads at first. A page of words that every twentieth ticket has is found among so many.
  var searchBudget = 500

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
    // One more than asked for tells whether there is another page.
    let listing = TicketListing(scope: scope, filter: filter, order: order, position: position, limit: limit + 1)
    let rows: PostgresRows
    if let search = filter.search {
      guard let query = SearchQuery(search) else { return Page(tickets: [], next: nil) }
      rows = try await tenant(scope).batchApart([listing.statement(for: query, budget: searchBudget)])[0]
    } else {
      rows = try await tenant(scope).run(listing.statement, timeout: nil)
    }
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
