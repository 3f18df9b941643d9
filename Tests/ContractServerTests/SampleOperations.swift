// The readable half of the operations of the sample API.

import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes

enum ListTickets {
  struct Input: Sendable {
    var limit: Int?
    var status: [TicketStatus]?
    var q: String?
  }

  enum Output: Sendable {
    case ok([Ticket], headers: OkHeaders)
  }

  struct OkHeaders: Sendable {
    var total: Int
    var nextCursor: String?
  }
}

enum CreateTicket {
  struct Input: Sendable {
    var idempotencyKey: String?
    var body: NewTicket
  }

  enum Output: Sendable {
    case created(Ticket, headers: CreatedHeaders)
  }

  struct CreatedHeaders: Sendable {
    var location: String
  }
}

enum GetTicket {
  struct Input: Sendable {
    var ticketID: UUID
  }

  enum Output: Sendable {
    case ok(Ticket)
    case text(String)
  }
}

enum DeleteTicket {
  struct Input: Sendable {
    var ticketID: UUID
  }

  enum Output: Sendable {
    case noContent
  }
}

enum WatchTickets {
  struct Input: Sendable {}

  enum Output: Sendable {
    case ok(EventStream)
  }
}

enum GetHealth {
  struct Input: Sendable {}

  enum Output: Sendable {
    case ok(String)
  }
}

protocol TicketsAPI: Sendable {
  associatedtype Principal: Sendable
  func listTickets(_ input: ListTickets.Input, principal: Principal?, context: RequestContext) async throws -> ListTickets.Output
  func createTicket(_ input: CreateTicket.Input, principal: Principal, context: RequestContext) async throws -> CreateTicket.Output
  func getTicket(_ input: GetTicket.Input, principal: Principal, context: RequestContext) async throws -> GetTicket.Output
  func deleteTicket(_ input: DeleteTicket.Input, principal: Principal, context: RequestContext) async throws -> DeleteTicket.Output
  func watchTickets(_ input: WatchTickets.Input, principal: Principal, context: RequestContext) async throws -> WatchTickets.Output
}

protocol SystemAPI: Sendable {
  func getHealth(_ input: GetHealth.Input, context: RequestContext) async throws -> GetHealth.Output
}
