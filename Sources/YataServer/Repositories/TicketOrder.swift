import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An order of tickets. Each ends in the id, so that every ticket has one place in it.
enum TicketOrder: UInt8, Sendable, CaseIterable {
  case newest = 1
  case oldest = 2
  case updated = 3
  case priority = 4

  /// What the function `searched_tickets` of the database calls it.
  var name: String {
    switch self {
    case .newest: "newest"
    case .oldest: "oldest"
    case .updated: "updated"
    case .priority: "priority"
    }
  }

  var clause: SQL {
    switch self {
    case .newest: "t.created_at DESC, t.id DESC"
    case .oldest: "t.created_at, t.id"
    case .updated: "t.updated_at DESC, t.id DESC"
    case .priority: "t.priority_rank DESC, t.id DESC"
    }
  }

  /// Whether a ticket `t` comes behind that place.
  func isBehind(_ position: ListPosition) -> SQL {
    let time = PostgresTimestamp(microsecondsSince1970: position.key)
    switch self {
    case .newest: return "(t.created_at, t.id) < (\(time), \(position.id))"
    case .oldest: return "(t.created_at, t.id) > (\(time), \(position.id))"
    case .updated: return "(t.updated_at, t.id) < (\(time), \(position.id))"
    case .priority: return "(t.priority_rank, t.id) < (\(Int16(clamping: position.key)), \(position.id))"
    }
  }

  func position(of ticket: TicketRecord) -> ListPosition {
    switch self {
    case .newest, .oldest: ListPosition(kind: rawValue, key: ticket.createdAt.microsecondsSince1970 ?? 0, id: ticket.id)
    case .updated: ListPosition(kind: rawValue, key: ticket.updatedAt.microsecondsSince1970 ?? 0, id: ticket.id)
    case .priority: ListPosition(kind: rawValue, key: Int64(ticket.priority.rank), id: ticket.id)
    }
  }
}

extension TicketRecord.Priority {
  /// The same numbers as in the generated column `priority_rank`.
  fileprivate var rank: Int {
    switch self {
    case .low: 1
    case .medium: 2
    case .high: 3
    case .urgent: 4
    }
  }
}
