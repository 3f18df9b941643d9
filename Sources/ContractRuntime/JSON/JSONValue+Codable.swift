#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A member name met by a `Codable` container.
private struct AnyName: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension JSONValue: Codable {
  /// Reads whatever `decoder` has. Another coder than ours gives numbers as Swift values, so their text is the shortest one.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: AnyName.self) {
      self = .object(try JSONValue.object(container))
    } else if var container = try? decoder.unkeyedContainer() {
      var items: [JSONValue] = []
      while !container.isAtEnd { items.append(try container.decode(JSONValue.self)) }
      self = .array(items)
    } else {
      self = try JSONValue.scalar(decoder.singleValueContainer())
    }
  }

  private static func object(_ container: KeyedDecodingContainer<AnyName>) throws -> JSONObject {
    var object = JSONObject()
    for name in container.allKeys { object[name.stringValue] = try container.decode(JSONValue.self, forKey: name) }
    return object
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() { return .null }
    if let value = try? container.decode(Bool.self) { return .boolean(value) }
    if let text = try? container.decode(String.self) { return .string(text) }
    if let value = try? container.decode(Int.self) { return .number(JSONNumber(value)) }
    if let value = try? container.decode(UInt64.self) { return .number(JSONNumber(checked: value.description)) }
    if let value = try? container.decode(Double.self), value.isFinite { return .number(JSONNumber(value)) }
    throw DecodingError.dataCorruptedError(
      in: container, debugDescription: "expected null, a boolean, a number, a string, an array or an object")
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object):
      var container = encoder.container(keyedBy: AnyName.self)
      for member in object.members { try container.encode(member.value, forKey: AnyName(stringValue: member.name)) }
    case .array(let items):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(item) }
    default:
      var container = encoder.singleValueContainer()
      try encodeScalar(into: &container)
    }
  }

  private func encodeScalar(into container: inout any SingleValueEncodingContainer) throws {
    switch self {
    case .boolean(let value): try container.encode(value)
    case .string(let text): try container.encode(text)
    case .number(let number):
      if let value = number.int {
        try container.encode(value)
      } else if let value = number.decimal.integer(UInt64.self) {
        try container.encode(value)
      } else {
        try container.encode(number.double)
      }
    default: try container.encodeNil()
    }
  }
}
