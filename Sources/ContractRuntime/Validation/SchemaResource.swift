/// A schema with an identifier of its own, and the anchors in it (JSON Schema core, section 4.3.5).
final class SchemaResource: @unchecked Sendable {
  let uri: String
  let root: JSONValue
  /// Anchor name to JSON pointer, dynamic anchors included.
  var anchors: [String: String] = [:]
  var dynamicAnchors: [String: String] = [:]
  /// Compiled when some `$dynamicRef` needs them.
  var dynamicNodes: [String: SchemaNode] = [:]
  /// Whether the keywords of the validation vocabulary count.
  var validates = true

  init(uri: String, root: JSONValue) {
    self.uri = uri
    self.root = root
  }

  /// The home of schemas that have none.
  static let none = SchemaResource(uri: "", root: .null)
}

/// Where subschemas are found in a schema (core, section 10.3; applicator vocabulary).
enum SubschemaPlaces {
  static let single: Set<String> = [
    "items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "not", "if", "then", "else",
    "contentSchema", "additionalItems",
  ]
  static let list: Set<String> = ["allOf", "anyOf", "oneOf", "prefixItems", "items"]
  static let map: Set<String> = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies"]

  /// Calls `body` with each direct subschema and its pointer.
  static func forEach(in object: JSONObject, _ pointer: String, _ body: (JSONValue, String) -> Void) {
    for member in object.members {
      let place = pointer + "/" + escapePointer(member.name)
      switch member.value {
      case .array(let items) where list.contains(member.name):
        for (index, item) in items.enumerated() { body(item, "\(place)/\(index)") }
      case .object(let schemas) where map.contains(member.name):
        for schema in schemas.members { body(schema.value, place + "/" + escapePointer(schema.name)) }
      case .object where single.contains(member.name): body(member.value, place)
      default: break
      }
    }
  }
}

/// A name as a token of a JSON pointer (RFC 6901, section 3).
func escapePointer(_ name: String) -> String {
  guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
  var result: [UInt8] = []
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "~"): result += [UInt8(ascii: "~"), UInt8(ascii: "0")]
    case UInt8(ascii: "/"): result += [UInt8(ascii: "~"), UInt8(ascii: "1")]
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// A token of a JSON pointer as a name.
func unescapePointer(_ token: some StringProtocol) -> String {
  var result: [UInt8] = []
  var isEscaped = false
  for byte in token.utf8 {
    if isEscaped {
      result.append(byte == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
      isEscaped = false
    } else if byte == UInt8(ascii: "~") {
      isEscaped = true
    } else {
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
