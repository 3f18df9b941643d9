// The machine half of the operations of the sample API, and its routes.

import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes

private let bearer = SecurityAlternative([SecurityRequirement("session", .bearer(format: "JWT"))])

extension ListTickets {
  static let operation = OperationDescription(
    id: "listTickets", method: .get, path: "/api/tickets", tags: ["Tickets"],
    parameters: [
      ParameterDescription("limit", in: .query, shape: .integer, schema: SchemaReference(APISchemas.registry, "limit")),
      ParameterDescription("status", in: .query, shape: .array(.string), schema: SchemaReference(APISchemas.registry, "statuses")),
      ParameterDescription("q", in: .query, shape: .string, schema: SchemaReference(APISchemas.registry, "string")),
    ],
    produces: ["application/json"], security: [bearer, SecurityAlternative([])])
}

extension ListTickets.Input {
  init(_ request: inout OperationRequest) async throws {
    let limit = request.parameter(0) { r throws(JSONFailure) in try r.int(minimum: 1, maximum: 100) }
    let status = request.parameter(1) { r throws(JSONFailure) in try r.array(of: TicketStatus.self, maxItems: 2) }
    let q = request.parameter(2) { r throws(JSONFailure) in try r.string() }
    try request.finish()
    self.init(limit: limit, status: status, q: q)
  }
}

extension ListTickets.Output {
  func response() throws -> ServerResponse {
    switch self {
    case .ok(let body, let headers):
      var response = ServerResponse.json(200, body)
      response.setHeader("X-Total", headers.total)
      response.setHeader("X-Next-Cursor", headers.nextCursor)
      return response
    }
  }
}

extension CreateTicket {
  static let operation = OperationDescription(
    id: "createTicket", method: .post, path: "/api/tickets", tags: ["Tickets"],
    parameters: [
      ParameterDescription("Idempotency-Key", in: .header, shape: .string, schema: SchemaReference(APISchemas.registry, "key"))
    ],
    requestBody: RequestBodyDescription(required: true, contentTypes: ["application/json"]), produces: ["application/json"],
    security: [bearer])
}

extension CreateTicket.Input {
  init(_ request: inout OperationRequest) async throws {
    let idempotencyKey = request.parameter(0) { r throws(JSONFailure) in try r.string(minLength: 4, maxLength: 8) }
    let body = try await request.jsonBody(NewTicket.self)
    try request.finish()
    self.init(idempotencyKey: idempotencyKey, body: body!)
  }
}

extension CreateTicket.Output {
  func response() throws -> ServerResponse {
    switch self {
    case .created(let body, let headers):
      var response = ServerResponse.json(201, body)
      response.setHeader("Location", headers.location)
      return response
    }
  }
}

extension GetTicket {
  static let operation = OperationDescription(
    id: "getTicket", method: .get, path: "/api/tickets/{ticketId}", tags: ["Tickets"],
    parameters: [
      ParameterDescription("ticketId", in: .path, required: true, shape: .string, schema: SchemaReference(APISchemas.registry, "uuid"))
    ],
    produces: ["application/json", "text/plain"], security: [bearer])
}

extension GetTicket.Input {
  init(_ request: inout OperationRequest) async throws {
    let ticketID = request.parameter(0) { r throws(JSONFailure) in try r.uuid() }
    try request.finish()
    self.init(ticketID: ticketID!)
  }
}

extension GetTicket.Output {
  func response() throws -> ServerResponse {
    switch self {
    case .ok(let body): return .json(200, body)
    case .text(let body): return .text(200, body)
    }
  }
}

extension DeleteTicket {
  static let operation = OperationDescription(
    id: "deleteTicket", method: .delete, path: "/api/tickets/{ticketId}", tags: ["Tickets"],
    parameters: [
      ParameterDescription("ticketId", in: .path, required: true, shape: .string, schema: SchemaReference(APISchemas.registry, "uuid"))
    ],
    security: [SecurityAlternative([SecurityRequirement("session", .oauth2, scopes: ["tickets:delete"])])])
}

extension DeleteTicket.Input {
  init(_ request: inout OperationRequest) async throws {
    let ticketID = request.parameter(0) { r throws(JSONFailure) in try r.uuid() }
    try request.finish()
    self.init(ticketID: ticketID!)
  }
}

extension DeleteTicket.Output {
  func response() throws -> ServerResponse {
    switch self {
    case .noContent: return .empty(204)
    }
  }
}

extension WatchTickets {
  static let operation = OperationDescription(
    id: "watchTickets", method: .get, path: "/api/tickets/events", tags: ["Tickets"], produces: ["text/event-stream"], security: [bearer])
}

extension WatchTickets.Input {
  init(_ request: inout OperationRequest) async throws {
    try request.finish()
    self.init()
  }
}

extension WatchTickets.Output {
  func response() throws -> ServerResponse {
    switch self {
    case .ok(let body): return .events(200, body)
    }
  }
}

extension GetHealth {
  static let operation = OperationDescription(id: "getHealth", method: .get, path: "/", tags: ["System"], produces: ["text/plain"])
}

extension GetHealth.Input {
  init(_ request: inout OperationRequest) async throws {
    try request.finish()
    self.init()
  }
}

extension GetHealth.Output {
  func response() throws -> ServerResponse {
    switch self {
    case .ok(let body): return .text(200, body)
    }
  }
}

enum TicketsRoutes {
  static func all<H: TicketsAPI>(_ api: H, authenticator: some Authenticator<H.Principal>) -> [Route] {
    [
      Route(ListTickets.operation, optionally: authenticator) { request, principal in
        try await api.listTickets(ListTickets.Input(&request), principal: principal, context: request.context).response()
      },
      Route(CreateTicket.operation, authenticator: authenticator) { request, principal in
        try await api.createTicket(CreateTicket.Input(&request), principal: principal, context: request.context).response()
      },
      Route(GetTicket.operation, authenticator: authenticator) { request, principal in
        try await api.getTicket(GetTicket.Input(&request), principal: principal, context: request.context).response()
      },
      Route(DeleteTicket.operation, authenticator: authenticator) { request, principal in
        try await api.deleteTicket(DeleteTicket.Input(&request), principal: principal, context: request.context).response()
      },
      Route(WatchTickets.operation, authenticator: authenticator) { request, principal in
        try await api.watchTickets(WatchTickets.Input(&request), principal: principal, context: request.context).response()
      },
    ]
  }
}

enum SystemRoutes {
  static func all<H: SystemAPI>(_ api: H) -> [Route] {
    [
      Route(GetHealth.operation) { request in
        try await api.getHealth(GetHealth.Input(&request), context: request.context).response()
      }
    ]
  }
}
