import ContractRuntime
import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a new ticket begins with.
struct NewTicketRecord: Sendable, Equatable {
  var title: String
  var description: String?
  var status: TicketRecord.Status = .open
  var priority: TicketRecord.Priority = .medium
  var tags: [String] = []
  var assigneeID: UUID?
}

/// What shall change of a ticket. Absent stays; null clears.
struct TicketChanges: Sendable, Equatable {
  var title: String?
  var description: Presence<String> = .absent
  var status: TicketRecord.Status?
  var priority: TicketRecord.Priority?
  var tags: [String]?
  var assigneeID: Presence<UUID> = .absent

  /// The assignments of an UPDATE of `tickets t`, with what follows from any change.
  var assignments: SQL {
    var assignments: SQLAssignments = ["version = t.version + 1", "updated_at = NOW()"]
    assignments.set("title", ifGiven: title)
    assignments.set("description", to: description)
    assignments.set("priority", ifGiven: priority)
    assignments.set("tags", ifGiven: tags)
    assignments.set("assignee_id", to: assigneeID)
    if let status {
      assignments.set("status", to: status)
      // A ticket that goes from resolved to closed keeps the time at which the work was done.
      assignments.append(status.isDone ? "resolved_at = coalesce(t.resolved_at, NOW())" : "resolved_at = NULL")
    }
    return assignments.sql
  }
}

/// What came of a change that may be tied to a version.
enum TicketChangeOutcome<Value: Sendable>: Sendable {
  case done(Value)
  /// There is no such ticket in the scope.
  case notFound
  /// Somebody else changed it since; this is its version now.
  case stale(version: Int64)
}

/// Which versions of a ticket a change accepts (RFC 9110, section 13.1.1).
enum TicketPrecondition: Sendable, Equatable {
  case any
  case version(Int64)

  var condition: SQL {
    switch self {
    case .any: "TRUE"
    case .version(let version): "t.version = \(version)"
    }
  }
}
