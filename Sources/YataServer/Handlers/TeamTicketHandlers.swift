import ContractRuntime
import ContractServer
import YataAPI

/// Tickets of the active organization.
struct TeamTicketHandlers: TeamTicketsAPI {
  let service: TicketService
  let access: TeamAccess

  func listTeamTickets(
    _ input: ListTeamTickets.Input, principal caller: Caller, context: RequestContext
  ) async throws -> ListTeamTickets.Output {
    let query = TicketService.Query(
      cursor: input.cursor, limit: input.limit, search: input.q, statuses: input.status, sort: input.sort, assignee: input.assigneeID)
    return .ok(try await service.list(query, in: access.workspace(input.slug, caller, context)))
  }

  func createTeamTicket(
    _ input: CreateTeamTicket.Input, principal caller: Caller, context: RequestContext
  ) async throws -> CreateTeamTicket.Output {
    let (ticket, headers) = try await service.create(
      NewTicketRecord(input.body), key: input.idempotencyKey,
      request: Array("\(context.operation.id) \(input.slug) ".utf8) + input.body.json(), in: access.workspace(input.slug, caller, context))
    return .created(ticket, headers: .init(eTag: headers.eTag, location: headers.location))
  }

  func getTeamTicket(_ input: GetTeamTicket.Input, principal caller: Caller, context: RequestContext) async throws -> GetTeamTicket.Output {
    let (ticket, headers) = try await service.find(input.ticketID, in: access.workspace(input.slug, caller, context))
    return .ok(ticket, headers: headers)
  }

  func updateTeamTicket(
    _ input: UpdateTeamTicket.Input, principal caller: Caller, context: RequestContext
  ) async throws -> UpdateTeamTicket.Output {
    let (ticket, headers) = try await service.update(
      input.ticketID, TicketChanges(input.body), ifMatch: input.ifMatch, in: access.workspace(input.slug, caller, context))
    return .ok(ticket, headers: headers)
  }

  /// Whoever created a ticket may delete it; others need a permission.
  func deleteTeamTicket(
    _ input: DeleteTeamTicket.Input, principal caller: Caller, context: RequestContext
  ) async throws -> DeleteTeamTicket.Output {
    let workspace = try await access.workspace(input.slug, caller, context)
    let (ticket, _) = try await service.find(input.ticketID, in: workspace)
    if ticket.createdBy.id != caller.userID { try caller.require("org:tickets:manage") }
    try await service.delete(input.ticketID, ifMatch: input.ifMatch, in: workspace)
    return .noContent
  }
}

extension NewTicketRecord {
  fileprivate init(_ body: NewTeamTicket) {
    self.init(title: body.title, description: body.description.value, tags: body.tags ?? [], assigneeID: body.assigneeID.value)
    if let status = body.status { self.status = .init(status) }
    if let priority = body.priority { self.priority = .init(priority) }
  }
}

extension TicketChanges {
  fileprivate init(_ body: TeamTicketPatch) {
    self.init(
      title: body.title, description: body.description, status: body.status.map(TicketRecord.Status.init),
      priority: body.priority.map(TicketRecord.Priority.init), tags: body.tags, assigneeID: body.assigneeID)
  }
}
