import ContractRuntime
import Postgres
import YataAPI

// Rows of the database as the contract shows them. The two sides change for different reasons, so neither is the other.

extension DateTime {
  /// To the microsecond, in UTC.
  init(_ timestamp: PostgresTimestamp) {
    let microseconds = timestamp.microsecondsSince1970 ?? 0
    let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    let isBefore = rest < 0
    self.init(
      secondsSinceEpoch: isBefore ? seconds - 1 : seconds, nanosecond: Int(isBefore ? rest + 1_000_000 : rest) * 1000)
  }
}

extension UserSummary {
  init(_ record: UserSummaryRecord) {
    self.init(id: record.id, name: record.name, avatarURL: record.avatarURL)
  }
}

extension Ticket {
  init(_ record: TicketRecord) {
    self.init(
      id: record.id, title: record.title, description: record.description, status: TicketStatus(record.status),
      priority: TicketPriority(record.priority), tags: record.tags, organizationID: record.organizationSubject,
      createdBy: UserSummary(record.createdBy), assignee: record.assignee.map(UserSummary.init), version: record.version,
      createdAt: DateTime(record.createdAt), updatedAt: DateTime(record.updatedAt), resolvedAt: record.resolvedAt.map(DateTime.init))
  }

  /// The version as an entity tag.
  static func entityTag(version: Int64) -> String { "\"\(version)\"" }
}

extension TicketStatus {
  init(_ record: TicketRecord.Status) {
    self =
      switch record {
      case .open: .open
      case .inProgress: .inProgress
      case .resolved: .resolved
      case .closed: .closed
      }
  }
}

extension TicketPriority {
  init(_ record: TicketRecord.Priority) {
    self =
      switch record {
      case .low: .low
      case .medium: .medium
      case .high: .high
      case .urgent: .urgent
      }
  }
}

extension TicketRecord.Status {
  init(_ model: TicketStatus) {
    self =
      switch model {
      case .open: .open
      case .inProgress: .inProgress
      case .resolved: .resolved
      case .closed: .closed
      }
  }
}

extension TicketRecord.Priority {
  init(_ model: TicketPriority) {
    self =
      switch model {
      case .low: .low
      case .medium: .medium
      case .high: .high
      case .urgent: .urgent
      }
  }
}

extension TicketOrder {
  init(_ model: TicketSort?) {
    self =
      switch model {
      case nil, .newest: .newest
      case .oldest: .oldest
      case .updated: .updated
      case .priority: .priority
      }
  }
}
