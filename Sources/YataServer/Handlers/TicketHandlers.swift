import ContractRuntime
import ContractServer
import YataAPI

/// Personal tickets: whatever is asked for, it is looked for among the caller's own.
struct TicketHandlers: TicketsAPI {
  let tickets: TicketRepository

  func listTickets(_ input: ListTickets.Input, principal caller: Caller, context: RequestContext) async throws -> ListTickets.Output {
    let order = TicketOrder(input.sort)
    var position: ListPosition?
    if let cursor = input.cursor {
      position = ListPosition(cursor: cursor, kind: order.rawValue)
      guard position != nil else { return .notFound(.noSuchPage(context)) }
    }
    let filter = TicketRepository.Filter(search: input.q, statuses: input.status?.map(TicketRecord.Status.init))
    let page = try await tickets.list(caller.personal, filter: filter, order: order, after: position, limit: Int(input.limit))
    return .ok(TicketPage(tickets: page.tickets.map(Ticket.init), nextCursor: page.next?.cursor))
  }

  func createTicket(_ input: CreateTicket.Input, principal caller: Caller, context: RequestContext) async throws -> CreateTicket.Output {
    let new = NewTicketRecord(input.body)
    guard let key = input.idempotencyKey else {
      return created(try await tickets.create(new, in: caller.personal, by: caller.user.id))
    }
    let idempotency = IdempotencyKey(key: key, request: Array(context.operation.id.utf8) + input.body.json())
    switch try await tickets.create(new, in: caller.personal, by: caller.user.id, once: idempotency) {
    case .created(let ticket), .repeated(let ticket): return created(ticket)
    case .conflict: return .conflict(.keyConflict(context))
    }
  }

  private func created(_ ticket: TicketRecord) -> CreateTicket.Output {
    .created(
      Ticket(ticket),
      headers: .init(eTag: Ticket.entityTag(version: ticket.version), location: "/api/tickets/\(ticket.id.headerText)"))
  }

  func getTicket(_ input: GetTicket.Input, principal caller: Caller, context: RequestContext) async throws -> GetTicket.Output {
    guard let ticket = try await tickets.find(input.ticketID, in: caller.personal) else { return .notFound(.noSuchTicket(context)) }
    return .ok(Ticket(ticket), headers: .init(eTag: Ticket.entityTag(version: ticket.version)))
  }

  func updateTicket(_ input: UpdateTicket.Input, principal caller: Caller, context: RequestContext) async throws -> UpdateTicket.Output {
    let changes = TicketChanges(input.body)
    switch try await tickets.update(input.ticketID, in: caller.personal, changes, if: TicketPrecondition(ifMatch: input.ifMatch)) {
    case .done(let ticket): return .ok(Ticket(ticket), headers: .init(eTag: Ticket.entityTag(version: ticket.version)))
    case .notFound: return .notFound(.noSuchTicket(context))
    case .stale(let version): return .preconditionFailed(.stale(version: version, context))
    }
  }

  func deleteTicket(_ input: DeleteTicket.Input, principal caller: Caller, context: RequestContext) async throws -> DeleteTicket.Output {
    switch try await tickets.delete(input.ticketID, in: caller.personal, if: TicketPrecondition(ifMatch: input.ifMatch)) {
    case .done: return .noContent
    case .notFound: return .notFound(.noSuchTicket(context))
    case .stale(let version): return .preconditionFailed(.stale(version: version, context))
    }
  }
}

extension Caller {
  /// The caller's own tickets.
  fileprivate var personal: TicketScope { .personal(owner: user.id) }
}

extension NewTicketRecord {
  fileprivate init(_ body: NewTicket) {
    self.init(title: body.title, description: body.description.value, tags: body.tags ?? [])
    if let status = body.status { self.status = .init(status) }
    if let priority = body.priority { self.priority = .init(priority) }
  }
}

extension TicketChanges {
  fileprivate init(_ body: TicketPatch) {
    self.init(
      title: body.title, description: body.description, status: body.status.map(TicketRecord.Status.init),
      priority: body.priority.map(TicketRecord.Priority.init), tags: body.tags)
  }
}

extension TicketPrecondition {
  /// `*` or one entity tag; the contract allows nothing else.
  init(ifMatch: String?) {
    guard let ifMatch, let version = Int64(ifMatch.filter { $0 != "\"" }) else {
      self = .any
      return
    }
    self = .version(version)
  }
}
