// A small ticket API, written by hand exactly in the shape that the generator gives to an openapi.yaml.

import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes

// MARK: - Models

struct Ticket: Codable, Hashable, Sendable {
  var id: UUID
  var title: String
  var status: TicketStatus
  var assigneeID: Presence<String>
  var tags: [String]?

  init(id: UUID, title: String, status: TicketStatus, assigneeID: Presence<String> = .absent, tags: [String]? = nil) {
    self.id = id
    self.title = title
    self.status = status
    self.assigneeID = assigneeID
    self.tags = tags
  }
}

enum TicketStatus: String, Codable, Hashable, Sendable, CaseIterable {
  case open
  case inProgress = "in_progress"
  case done
}

struct NewTicket: Codable, Hashable, Sendable {
  var title: String
  var tags: [String]?

  init(title: String, tags: [String]? = nil) {
    self.title = title
    self.tags = tags
  }
}

// MARK: - Coding

enum APISchemas {
  static let registry = SchemaRegistry([
    #"""
    {
      "#/components/schemas/Ticket": {
        "type": "object", "required": ["id", "title", "status"],
        "properties": {
          "id": {"type": "string", "format": "uuid"}, "title": {"type": "string", "minLength": 1, "maxLength": 20},
          "status": {"$ref": "#/components/schemas/TicketStatus"}, "assigneeId": {"type": ["string", "null"], "maxLength": 64},
          "tags": {"type": "array", "maxItems": 3, "items": {"type": "string", "maxLength": 8}}
        }
      },
      "#/components/schemas/TicketStatus": {"type": "string", "enum": ["open", "in_progress", "done"]},
      "#/components/schemas/NewTicket": {
        "type": "object", "required": ["title"], "additionalProperties": false,
        "properties": {
          "title": {"type": "string", "minLength": 1, "maxLength": 20},
          "tags": {"type": "array", "maxItems": 3, "items": {"type": "string", "maxLength": 8}}
        }
      },
      "limit": {"type": "integer", "minimum": 1, "maximum": 100},
      "uuid": {"type": "string", "format": "uuid"},
      "key": {"type": "string", "minLength": 4, "maxLength": 8},
      "string": {"type": "string"},
      "statuses": {"type": "array", "maxItems": 2, "items": {"$ref": "#/components/schemas/TicketStatus"}}
    }
    """#
  ])
}

extension Ticket: JSONModel {
  private static let keys = JSONKeys(["id", "title", "status", "assigneeId", "tags"], required: [0, 1, 2])
  static var schema: SchemaReference { SchemaReference(APISchemas.registry, "#/components/schemas/Ticket") }

  init(from reader: inout JSONReader) throws(JSONFailure) {
    var id: UUID?
    var title: String?
    var status: TicketStatus?
    var assigneeID: Presence<String> = .absent
    var tags: [String]?
    var object = try reader.beginObject(Self.keys)
    while let key = try reader.nextKey(&object) {
      switch key {
      case 0: id = try reader.uuid()
      case 1: title = try reader.string(minLength: 1, maxLength: 20)
      case 2: status = try reader.enumeration(TicketStatus.self)
      case 3: assigneeID = try reader.null() ? .null : .value(reader.string(maxLength: 64))
      case 4: tags = try reader.array(maxItems: 3) { r throws(JSONFailure) in try r.string(maxLength: 8) }
      default: try reader.skip()
      }
    }
    self.init(id: id!, title: title!, status: status!, assigneeID: assigneeID, tags: tags)
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("title", title)
    writer.member("status", status)
    writer.presenceMember("assigneeId", assigneeID)
    writer.optionalMember("tags", tags)
    writer.endObject()
  }

  init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }
  func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }
}

extension TicketStatus: JSONStringEnum {
  static var schema: SchemaReference { SchemaReference(APISchemas.registry, "#/components/schemas/TicketStatus") }
}

extension NewTicket: JSONModel {
  private static let keys = JSONKeys(["title", "tags"], required: [0])
  static var schema: SchemaReference { SchemaReference(APISchemas.registry, "#/components/schemas/NewTicket") }

  init(from reader: inout JSONReader) throws(JSONFailure) {
    var title: String?
    var tags: [String]?
    var object = try reader.beginObject(Self.keys)
    while let key = try reader.nextKey(&object) {
      switch key {
      case 0: title = try reader.string(minLength: 1, maxLength: 20)
      case 1: tags = try reader.array(maxItems: 3) { r throws(JSONFailure) in try r.string(maxLength: 8) }
      default: throw reader.unknownMember()
      }
    }
    self.init(title: title!, tags: tags)
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("title", title)
    writer.optionalMember("tags", tags)
    writer.endObject()
  }

  init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }
  func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }
}

// MARK: - Operations

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

// MARK: - Routing

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
