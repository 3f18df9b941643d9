import ContractRuntime
import ContractServer
import YataAPI

/// Personal tickets: whatever is asked for, it is looked for among the caller's own.
struct TicketHandlers: TicketsAPI {
  let service: TicketService

  func listTickets(_ input: ListTickets.Input, principal caller: Caller, context: RequestContext) async throws -> ListTickets.Output {
    let query = TicketService.Query(
      cursor: input.cursor, limit: input.limit, search: input.q, statuses: input.status, sort: input.sort)
    return .ok(try await service.list(query, in: caller.personal(context)))
  }

  func createTicket(_ input: CreateTicket.Input, principal caller: Caller, context: RequestContext) async throws -> CreateTicket.Output {
    let (ticket, headers) = try await service.create(
      NewTicketRecord(input.body), key: input.idempotencyKey, request: Array(context.operation.id.utf8) + input.body.json(),
      in: caller.personal(context))
    return .created(ticket, headers: headers)
  }

  func getTicket(_ input: GetTicket.Input, principal caller: Caller, context: RequestContext) async throws -> GetTicket.Output {
    let (ticket, headers) = try await service.find(input.ticketID, in: caller.personal(context))
    return .ok(ticket, headers: headers)
  }

  func updateTicket(_ input: UpdateTicket.Input, principal caller: Caller, context: RequestContext) async throws -> UpdateTicket.Output {
    let (ticket, headers) = try await service.update(
      input.ticketID, TicketChanges(input.body), ifMatch: input.ifMatch, in: caller.personal(context))
    return .ok(ticket, headers: headers)
  }

  func deleteTicket(_ input: DeleteTicket.Input, principal caller: Caller, context: RequestContext) async throws -> DeleteTicket.Output {
    try await service.delete(input.ticketID, ifMatch: input.ifMatch, in: caller.personal(context))
    return .noContent
  }
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
  /// `*` or one entity tag; the contract allows nothing else. A weak one is as good: it names a version, however that is encoded.
  init(ifMatch: String?) {
    guard let ifMatch, let version = Int64(ifMatch.filter(\.isNumber)) else {
      self = .any
      return
    }
    self = .version(version)
  }
}
