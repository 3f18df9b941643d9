import ContractRuntime
import ContractServer
import Foundation

/// What a user of the toolchain writes: handlers that fill in the generated protocols.
struct SampleHandlers: TicketsAPI, SystemAPI {
  static let ticketID = UUID(uuidString: "9f1b2c3d-0000-4000-8000-000000000001")!

  func getHealth(_ input: GetHealth.Input, context: RequestContext) async throws -> GetHealth.Output {
    .ok("fine")
  }

  func listTickets(_ input: ListTickets.Input, principal: User?, context: RequestContext) async throws -> ListTickets.Output {
    let title = [principal?.name ?? "nobody", input.limit.map(String.init), input.q].compactMap { $0 }.joined(separator: " ")
    let tickets = (input.status ?? [.open]).map { Ticket(id: Self.ticketID, title: title, status: $0) }
    return .ok(tickets, headers: .init(total: tickets.count, nextCursor: nil))
  }

  func createTicket(_ input: CreateTicket.Input, principal: User, context: RequestContext) async throws -> CreateTicket.Output {
    let ticket = Ticket(id: Self.ticketID, title: input.body.title, status: .open, assigneeID: .null, tags: input.body.tags)
    return .created(ticket, headers: .init(location: "/api/tickets/\(Self.ticketID.uuidString.lowercased())"))
  }

  func getTicket(_ input: GetTicket.Input, principal: User, context: RequestContext) async throws -> GetTicket.Output {
    guard input.ticketID == Self.ticketID else {
      throw HTTPProblem(404, detail: "There is no such ticket.", extensions: ["error": .string("Ticket not found")])
    }
    if context.preferredContentType == "text/plain" { return .text("Fix it") }
    return .ok(Ticket(id: input.ticketID, title: "Fix it", status: .inProgress))
  }

  func deleteTicket(_ input: DeleteTicket.Input, principal: User, context: RequestContext) async throws -> DeleteTicket.Output {
    throw OperationNotImplemented()
  }

  func watchTickets(_ input: WatchTickets.Input, principal: User, context: RequestContext) async throws -> WatchTickets.Output {
    let events = AsyncStream<ServerSentEvent> { continuation in
      continuation.yield(ServerSentEvent(data: "one\ntwo", event: "ticket", id: "1"))
      continuation.finish()
    }
    return .ok(EventStream(events, heartbeat: nil))
  }
}

struct User: Sendable {
  var name: String
}

/// Accepts the token `good`, and `broken` makes it fail in a way of its own.
struct SampleAuthenticator: Authenticator {
  struct DatabaseIsDown: Error {}

  func authenticate(_ credentials: [PresentedCredential], context: RequestContext) async throws -> User {
    guard case .token(let token)? = credentials.first?.value else { throw AuthenticationError.invalid }
    switch token {
    case "good": break
    case "broken": throw DatabaseIsDown()
    default: throw AuthenticationError(.invalid, detail: "The token is expired.")
    }
    let scopes = credentials.flatMap(\.scopes)
    if !scopes.isEmpty { throw AuthenticationError.insufficientScope(scopes) }
    return User(name: "ann")
  }
}
