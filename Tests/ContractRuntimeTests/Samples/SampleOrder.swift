import ContractPattern
import ContractRuntime

import Foundation

// A model with one of everything, as the generator writes it, by hand.

struct Order: Codable, Hashable, Sendable {
  var number: Int
  var quantity: Int32?
  var price: Double
  var discount: Double?
  var code: String?
  var placed: DateTime
  var due: CalendarDate?
  var labels: [String]?
  var counts: [String: Int]?
  var signature: Base64Data?
  var note: Presence<String>
  var shape: Shape?
  @Indirect var parent: Order?
  var extra: JSONValue?
  var flag: Bool?
  var email: String?
}

enum Shape: Codable, Hashable, Sendable {
  case circle(Circle)
  case square(Square)
}

struct Circle: Codable, Hashable, Sendable {
  var kind: String
  var radius: Double
}

struct Square: Codable, Hashable, Sendable {
  var kind: String
  var side: Double
}

extension Order: JSONModel {
  private static let keys = JSONKeys(
    [
      "number", "quantity", "price", "discount", "code", "placed", "due", "labels", "counts", "signature", "note", "shape", "parent",
      "extra",
      "flag", "email",
    ], required: [0, 2, 5], maxProperties: 15)
  // swift-format-ignore: NeverUseForceTry
  private static let codePattern = try! Pattern("^[A-Z]{2}-\\d+$")
  static var schema: SchemaReference { SchemaReference(SampleOrderSchemas.registry, "#/components/schemas/Order") }

  init(from reader: inout JSONReader) throws(JSONFailure) {
    var number: Int?
    var quantity: Int32?
    var price: Double?
    var discount: Double?
    var code: String?
    var placed: DateTime?
    var due: CalendarDate?
    var labels: [String]?
    var counts: [String: Int]?
    var signature: Base64Data?
    var note: Presence<String> = .absent
    var shape: Shape?
    var parent: Order?
    var extra: JSONValue?
    var flag: Bool?
    var email: String?
    var object = try reader.beginObject(Self.keys)
    while let key = try reader.nextKey(&object) {
      switch key {
      case 0: number = try reader.int(minimum: 1, maximum: 1000, multipleOf: 3)
      case 1: quantity = try reader.int32()
      case 2: price = try reader.double(minimum: 0, exclusiveMaximum: 1e6, multipleOf: 0.01)
      case 3: discount = try reader.double(exclusiveMinimum: -0.5)
      case 4: code = try reader.string(pattern: Self.codePattern)
      case 5: placed = try reader.dateTime()
      case 6: due = try reader.date()
      case 7:
        labels = try reader.uniqueArray(minItems: 1, maxItems: 4) { r throws(JSONFailure) in try r.string(minLength: 1, maxLength: 5) }
      case 8: counts = try reader.map { r throws(JSONFailure) in try r.int(minimum: 0) }
      case 9: signature = try reader.base64()
      case 10: note = try reader.null() ? .null : .value(reader.string(maxLength: 10))
      case 11: shape = try Shape(from: &reader)
      case 12: parent = try reader.null() ? nil : Order(from: &reader)
      case 13: extra = try reader.value()
      case 14: flag = try reader.bool()
      case 15: email = try reader.string(format: .email)
      default: throw reader.unknownMember()
      }
    }
    self.init(
      number: number!, quantity: quantity, price: price!, discount: discount, code: code, placed: placed!, due: due, labels: labels,
      counts: counts, signature: signature, note: note, shape: shape, parent: parent, extra: extra, flag: flag, email: email)
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("number", number)
    writer.optionalMember("quantity", quantity)
    writer.member("price", price)
    writer.optionalMember("discount", discount)
    writer.optionalMember("code", code)
    writer.member("placed", placed)
    writer.optionalMember("due", due)
    writer.optionalMember("labels", labels)
    writer.optionalMember("counts", counts)
    writer.optionalMember("signature", signature)
    writer.presenceMember("note", note)
    writer.optionalMember("shape", shape)
    writer.optionalMember("parent", parent)
    writer.optionalMember("extra", extra)
    writer.optionalMember("flag", flag)
    writer.optionalMember("email", email)
    writer.endObject()
  }

  init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }
  func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }
}

extension Shape: JSONModel {
  static var schema: SchemaReference { SchemaReference(SampleOrderSchemas.registry, "#/components/schemas/Shape") }

  init(from reader: inout JSONReader) throws(JSONFailure) {
    switch try reader.discriminator("kind") {
    case "circle": self = .circle(try Circle(from: &reader))
    case "square": self = .square(try Square(from: &reader))
    default: throw reader.noAlternative()
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .circle(let value): value.write(to: &writer)
    case .square(let value): value.write(to: &writer)
    }
  }

  init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }
  func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }
}

extension Circle: JSONModel {
  private static let keys = JSONKeys(["kind", "radius"], required: [0, 1])
  static var schema: SchemaReference { SchemaReference(SampleOrderSchemas.registry, "#/components/schemas/Circle") }

  init(from reader: inout JSONReader) throws(JSONFailure) {
    var kind: String?
    var radius: Double?
    var object = try reader.beginObject(Self.keys)
    while let key = try reader.nextKey(&object) {
      switch key {
      case 0: kind = try reader.string()
      case 1: radius = try reader.double(minimum: 0)
      default: try reader.skip()
      }
    }
    self.init(kind: kind!, radius: radius!)
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", kind)
    writer.member("radius", radius)
    writer.endObject()
  }

  init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }
  func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }
}

extension Square: JSONModel {
  private static let keys = JSONKeys(["kind", "side"], required: [0, 1], maxProperties: 3)
  static var schema: SchemaReference { SchemaReference(SampleOrderSchemas.registry, "#/components/schemas/Square") }

  init(from reader: inout JSONReader) throws(JSONFailure) {
    let start = reader.offset
    var kind: String?
    var side: Double?
    var object = try reader.beginObject(Self.keys)
    while let key = try reader.nextKey(&object) {
      switch key {
      case 0: kind = try reader.string()
      case 1: side = try reader.double()
      default: try reader.skip()
      }
    }
    try reader.check(from: start, SchemaReference(SampleOrderSchemas.registry, "#/components/schemas/Square"))
    self.init(kind: kind!, side: side!)
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", kind)
    writer.member("side", side)
    writer.endObject()
  }

  init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }
  func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }
}

enum SampleOrderSchemas {
  static let registry = SchemaRegistry([
    #"""
    {"#/components/schemas/Order":{"type":"object","required":["number","price","placed"],"maxProperties":15,"additionalProperties":false,
    "properties":{"number":{"type":"integer","minimum":1,"maximum":1000,"multipleOf":3},"quantity":{"type":"integer","format":"int32"},
    "price":{"type":"number","minimum":0,"exclusiveMaximum":1e6,"multipleOf":0.01},"discount":{"type":"number","exclusiveMinimum":-0.5},
    "code":{"type":"string","pattern":"^[A-Z]{2}-\\d+$"},"placed":{"type":"string","format":"date-time"},
    "due":{"type":"string","format":"date"},
    "labels":{"type":"array","minItems":1,"maxItems":4,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":5}},
    "counts":{"type":"object","additionalProperties":{"type":"integer","minimum":0}},"signature":{"type":"string","format":"byte"},
    "note":{"type":["string","null"],"maxLength":10},"shape":{"$ref":"#/components/schemas/Shape"},
    "parent":{"anyOf":[{"$ref":"#/components/schemas/Order"},{"type":"null"}]},"extra":{},"flag":{"type":"boolean"},
    "email":{"type":"string","format":"email"}}}}
    """#,
    #"""
    {"#/components/schemas/Shape":{"oneOf":[{"$ref":"#/components/schemas/Circle"},{"$ref":"#/components/schemas/Square"}],
    "discriminator":{"propertyName":"kind","mapping":{"circle":"#/components/schemas/Circle","square":"#/components/schemas/Square"}}},
    "#/components/schemas/Circle":{"type":"object","required":["kind","radius"],"properties":{"kind":{"type":"string"},
    "radius":{"type":"number","minimum":0}}},
    "#/components/schemas/Square":{"type":"object","required":["kind","side"],"maxProperties":3,"properties":{"kind":{"type":"string"},
    "side":{"type":"number"}},"not":{"properties":{"side":{"const":7}},"required":["side"]}}}
    """#,
  ])
}
