import Postgres

/// The statement for a page of a list of tickets.
struct TicketListing: Sendable {
  let scope: TicketScope
  let filter: TicketRepository.Filter
  let order: TicketOrder
  let position: ListPosition?
  let limit: Int

  /// All tickets in their order.
  var statement: SQL {
    var conditions = [scope.condition]
    if let statuses = filter.statuses { conditions.append("t.status = ANY(\(statuses))") }
    if let assigneeID = filter.assigneeID { conditions.append("t.assignee_id = \(assigneeID)") }
    if let position { conditions.append(order.isBehind(position)) }
    return """
      SELECT \(TicketRecord.columns) FROM tickets t \(TicketRecord.joins)
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order.clause) LIMIT \(limit)
      """
  }

  /// Those that have the words, found by a function of the database that bounds what is read for it.
  ///
  /// - Parameter budget: how many rows are read at first.
  func statement(for query: SearchQuery, budget: Int) -> SQL {
    let time = position.flatMap { order == .priority ? nil : PostgresTimestamp(microsecondsSince1970: $0.key) }
    let rank = position.flatMap { order == .priority ? Int16(clamping: $0.key) : nil }
    // In a query of its own, which runs once; and the planner knows that an array is short, but not that a function finds few.
    return """
      SELECT \(TicketRecord.columns) FROM tickets t \(TicketRecord.joins)
      WHERE \(scope.condition) AND t.id = ANY ((SELECT searched_tickets(
        to_tsquery('simple', \(query.text)), \(filter.statuses), \(filter.assigneeID), \(order.name), \(time), \(rank), \(position?.id),
        \(limit), \(budget)
      ))::UUID[]) ORDER BY \(order.clause)
      """
  }
}
