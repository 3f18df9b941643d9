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
      case 2: status = try TicketStatus(from: &reader)
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
  static let jsonNames = JSONKeys("open in_progress done")
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
