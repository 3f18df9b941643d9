import ContractRuntime
import ContractServer
import HTTPTypes
import YataAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Everything that can be done with tickets, the same for personal ones and those of a team. The handlers on top only name the parts of their
/// operations.
///
/// - Throws: `HTTPProblem` for what a client has to be told, errors of the database.
struct TicketService: Sendable {
  let tickets: TicketRepository
  let members: MemberRepository
  let events: LiveEvents

  struct Query: Sendable {
    var cursor: String?
    var limit: Int32
    var search: String?
    var statuses: [TicketStatus]?
    var sort: TicketSort?
    var assignee: UUID?
  }

  func list(_ query: Query, in workspace: Workspace) async throws -> TicketPage {
    let order = TicketOrder(query.sort)
    let position = try query.cursor.map { try ListPosition.read($0, kind: order.rawValue) }
    let filter = TicketRepository.Filter(
      search: query.search, statuses: query.statuses?.map(TicketRecord.Status.init), assigneeID: query.assignee)
    let page = try await tickets.onBehalf(of: workspace).list(
      workspace.scope, filter: filter, order: order, after: position, limit: Int(query.limit))
    return TicketPage(tickets: page.tickets.map(Ticket.init), nextCursor: page.next?.cursor)
  }

  /// - Parameter request: what the idempotency key stands for, byte by byte.
  func create(
    _ new: NewTicketRecord, key: String?, request: [UInt8], in workspace: Workspace
  ) async throws -> (Ticket, TicketCreatedHeaders) {
    try await requireMember(new.assigneeID, in: workspace)
    let record = try await stored(new, key: key, request: request, in: workspace)
    let headers = TicketCreatedHeaders(
      eTag: Ticket.entityTag(version: record.version), location: workspace.path(record.id.headerText))
    return (Ticket(record), headers)
  }

  private func stored(_ new: NewTicketRecord, key: String?, request: [UInt8], in workspace: Workspace) async throws -> TicketRecord {
    let tickets = tickets.onBehalf(of: workspace)
    let creator = workspace.caller.userID
    guard let key else {
      defer { events.announce(workspace.scope) }
      return try await tickets.create(new, in: workspace.scope, by: creator)
    }
    switch try await tickets.create(new, in: workspace.scope, by: creator, once: IdempotencyKey(key: key, request: request)) {
    case .created(let ticket):
      events.announce(workspace.scope)
      return ticket
    case .repeated(let ticket): return ticket
    case .conflict: throw HTTPProblem.keyConflict
    }
  }

  func find(_ id: UUID, in workspace: Workspace) async throws -> (Ticket, TicketFoundHeaders) {
    guard let record = try await tickets.onBehalf(of: workspace).find(id, in: workspace.scope) else { throw HTTPProblem.noSuchTicket }
    return found(record)
  }

  func update(
    _ id: UUID, _ changes: TicketChanges, ifMatch: String?, in workspace: Workspace
  ) async throws -> (Ticket, TicketFoundHeaders) {
    try await requireMember(changes.assigneeID.value, in: workspace)
    let outcome = try await tickets.onBehalf(of: workspace).update(
      id, in: workspace.scope, changes, if: TicketPrecondition(ifMatch: ifMatch))
    return found(try done(outcome, in: workspace))
  }

  func delete(_ id: UUID, ifMatch: String?, in workspace: Workspace) async throws {
    let outcome = try await tickets.onBehalf(of: workspace).delete(id, in: workspace.scope, if: TicketPrecondition(ifMatch: ifMatch))
    try done(outcome, in: workspace)
  }

  private func done<Value>(_ outcome: TicketChangeOutcome<Value>, in workspace: Workspace) throws -> Value {
    switch outcome {
    case .done(let value):
      events.announce(workspace.scope)
      return value
    case .notFound: throw HTTPProblem.noSuchTicket
    case .stale(let version): throw HTTPProblem.stale(version: version)
    }
  }

  private func found(_ record: TicketRecord) -> (Ticket, TicketFoundHeaders) {
    (Ticket(record), TicketFoundHeaders(eTag: Ticket.entityTag(version: record.version)))
  }

  private func requireMember(_ assignee: UUID?, in workspace: Workspace) async throws {
    guard let assignee, case .team(let organization) = workspace.scope else { return }
    guard try await members.onBehalf(of: workspace).strangers(among: [assignee], to: organization).isEmpty else {
      throw HTTPProblem.notMembers("assigneeId", pointers: ["/assigneeId"])
    }
  }
}
