import ContractRuntime
import Foundation

// Models as the generator writes them, by hand.

/// A unit of work that somebody wants done.
struct Ticket: Codable, Hashable, Sendable {
  var id: UUID
  /// One line that says what is wanted.
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
}

extension Ticket: JSONModel {
  private static let keys = JSONKeys(["id", "title", "status", "assigneeId", "tags"], required: [0, 1, 2])
  static var schema: SchemaReference { SchemaReference(SampleSchemas.registry, "#/components/schemas/Ticket") }

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
      case 1: title = try reader.string(minLength: 1, maxLength: 200)
      case 2: status = try TicketStatus(from: &reader)
      case 3: assigneeID = try reader.null() ? .null : .value(reader.string(maxLength: 64))
      case 4: tags = try reader.array(maxItems: 10) { r throws(JSONFailure) in try r.string(maxLength: 30) }
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
  static let jsonNames = JSONKeys("open in_progress")
  static var schema: SchemaReference { SchemaReference(SampleSchemas.registry, "#/components/schemas/TicketStatus") }
}

enum SampleSchemas {
  static let registry = SchemaRegistry([
    """
    {"#/components/schemas/Ticket":{"type":"object","required":["id","title","status"],"properties":{"id":{"type":"string","format":"uuid"},
    "title":{"type":"string","minLength":1,"maxLength":200},"status":{"$ref":"#/components/schemas/TicketStatus"},
    "assigneeId":{"type":["string","null"],"maxLength":64},"tags":{"type":"array","maxItems":10,"items":{"type":"string","maxLength":30}}}},
    "#/components/schemas/TicketStatus":{"type":"string","enum":["open","in_progress"]}}
    """
  ])
}
