import ContractPattern

/// A compiled schema: its keywords, ready to be applied. Nodes refer to one another without owning; the library owns them all.
final class SchemaNode: @unchecked Sendable {
  /// `true` or `false` instead of keywords.
  var boolean: Bool?
  /// The identifier of a schema that could not be found.
  var unresolved: String?

  var types: KindSet?
  var enumeration: [JSONValue]?
  var constant: JSONValue?
  var number: NumberKeywords?
  var string: StringKeywords?
  var array: ArrayKeywords?
  var object: ObjectKeywords?

  var allOf: [SchemaNode] = []
  var anyOf: [SchemaNode] = []
  var oneOf: [SchemaNode] = []
  var discriminator: Discriminator?
  var not: SchemaNode?
  var condition: SchemaNode?
  var then: SchemaNode?
  var otherwise: SchemaNode?

  unowned var reference: SchemaNode?
  var dynamicReference: DynamicReference?
  unowned let resource: SchemaResource

  init(_ resource: SchemaResource) { self.resource = resource }

  /// A schema that nothing matches, for a reference to nothing.
  static func unresolved(_ key: String) -> SchemaNode {
    let node = SchemaNode(.none)
    node.unresolved = key
    return node
  }

  /// Whether `unevaluatedItems` or `unevaluatedProperties` must know what the other keywords looked at.
  var asksForEvaluated: Bool { array?.unevaluatedItems != nil || object?.unevaluatedProperties != nil }
}

/// The types that `type` lists. An integer is a number too.
struct KindSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let null = KindSet(rawValue: 1)
  static let boolean = KindSet(rawValue: 2)
  static let integer = KindSet(rawValue: 4)
  static let number = KindSet(rawValue: 8)
  static let string = KindSet(rawValue: 16)
  static let array = KindSet(rawValue: 32)
  static let object = KindSet(rawValue: 64)

  static let names: [(String, KindSet)] = [
    ("null", .null), ("boolean", .boolean), ("integer", .integer), ("number", .number), ("string", .string), ("array", .array),
    ("object", .object),
  ]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init?(name: String) {
    guard let found = KindSet.names.first(where: { $0.0 == name }) else { return nil }
    self = found.1
  }

  /// The types in words: `a string or null`.
  var description: String {
    let words = KindSet.names.filter { contains($0.1) }.map { name, _ in
      name == "null" ? name : (["integer", "array", "object"].contains(name) ? "an \(name)" : "a \(name)")
    }
    return words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}

struct NumberKeywords {
  var minimum: JSONNumber?
  var maximum: JSONNumber?
  var exclusiveMinimum: JSONNumber?
  var exclusiveMaximum: JSONNumber?
  var multipleOf: JSONNumber?
  /// Bits of the format `int32` or `int64`.
  var integerBits: Int?
  /// Format `decimal`.
  var isDecimal = false
}

struct StringKeywords {
  var minLength: Int?
  var maxLength: Int?
  var pattern: Pattern?
  var format: StringFormat?
}

struct ArrayKeywords {
  var prefixItems: [SchemaNode] = []
  var items: SchemaNode?
  var contains: SchemaNode?
  var minContains: Int?
  var maxContains: Int?
  var minItems: Int?
  var maxItems: Int?
  var uniqueItems = false
  var unevaluatedItems: SchemaNode?
}

struct ObjectKeywords {
  var properties: [NameBytes: SchemaNode] = [:]
  var patternProperties: [(pattern: Pattern, schema: SchemaNode)] = []
  var additionalProperties: SchemaNode?
  var propertyNames: SchemaNode?
  var required: [String] = []
  var minProperties: Int?
  var maxProperties: Int?
  var dependentRequired: [(name: String, required: [String])] = []
  var dependentSchemas: [(name: String, schema: SchemaNode)] = []
  var unevaluatedProperties: SchemaNode?
}

/// OpenAPI's `discriminator`: a member says which alternative it is, and only that one is tried.
struct Discriminator {
  var name: String
  var alternatives: [(value: String, schema: SchemaNode)]
  /// For a value that names none of them, and for objects without the member (OpenAPI 3.2, `defaultMapping`).
  var fallback: SchemaNode?
}

/// `$dynamicRef`: where it leads when no outer resource has the anchor.
struct DynamicReference {
  unowned var target: SchemaNode
  /// The anchor to look for in outer resources; nil when it behaves like `$ref`.
  var anchor: String?
}
