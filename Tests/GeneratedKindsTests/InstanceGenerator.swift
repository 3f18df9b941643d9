import ContractRuntime
import ContractTestSupport

/// Makes instances of schemas, valid ones and some that are nearly so, from the schemas as data.
struct InstanceGenerator {
  let schemas: [String: JSONValue]
  var random: SeededGenerator

  /// Texts for the patterns and formats of the document, and around its lengths.
  private static let texts = [
    "", "a", "ab", "abc", "abcd", "abcdefgh", "abcdefghi", "AB", "ABC", "ABCDE", "é", "e\u{301}", "🙂🙂", "x-a", "n-a", "12345", "on", "open",
    "aGk=", "aGk",
    "2026-02-28", "2026-02-30", "2026-01-31T12:00:00.5+01:00", "2026-01-31T12:00:00", "9f1b2c3d-0000-4000-8000-000000000001", "a@b.example",
    "a@",
    "https://a.b/c", "DE", "\n\"\\", "12.50", "0.1", "-3",
  ]

  private static let numbers = [
    "0", "-0", "1", "-1", "2", "5", "9", "10", "11", "95", "100", "105", "-10", "-9", "0.5", "-0.5", "-0.49", "1.0", "1e1", "0.05", "0.005",
    "12.34", "0.999",
    "2147483647", "2147483648", "-2147483648", "1000000",
  ]

  mutating func instance(of schema: JSONValue, depth: Int = 0) -> JSONValue {
    if let key = schema["$ref"]?.string {
      return depth > 6 ? .null : combined(schemas[key] ?? true, beside: schema, depth)
    }
    if let values = schema["enum"]?.array { return values.randomElement(using: &random) ?? .null }
    if let value = schema["const"] { return value }
    if let members = schema["allOf"]?.array {
      return merged(members.map { instance(of: $0, depth: depth + 1) } + [ownInstance(of: schema, depth)])
    }
    for keyword in ["oneOf", "anyOf"] {
      guard let alternatives = schema[keyword]?.array, let chosen = alternatives.randomElement(using: &random) else { continue }
      let value = instance(of: chosen, depth: depth + 1)
      return merged([value, ownInstance(of: schema, depth)])
    }
    return ownInstance(of: schema, depth)
  }

  /// A reference with keywords beside it holds under both.
  private mutating func combined(_ target: JSONValue, beside schema: JSONValue, _ depth: Int) -> JSONValue {
    merged([instance(of: target, depth: depth + 1), ownInstance(of: schema, depth)])
  }

  /// The members of all objects; else the first value that is one.
  private func merged(_ values: [JSONValue]) -> JSONValue {
    var object = JSONObject()
    for value in values {
      guard case .object(let part) = value else { continue }
      for member in part.members { object[member.name] = member.value }
    }
    if !object.isEmpty { return .object(object) }
    return values.first ?? .null
  }

  private mutating func ownInstance(of schema: JSONValue, _ depth: Int) -> JSONValue {
    if schema["properties"] != nil && schema["type"] == nil { return object(schema, depth) }
    let types = schema["type"]?.array?.compactMap(\.string) ?? [schema["type"]?.string].compactMap { $0 }
    switch types.randomElement(using: &random) {
    case "object": return object(schema, depth)
    case "array": return array(schema, depth)
    case "string": return .string(Self.texts.randomElement(using: &random) ?? "")
    case "integer", "number": return number()
    case "boolean": return .boolean(Bool.random(using: &random))
    case "null": return .null
    default: return schema["properties"] == nil ? scalar() : object(schema, depth)
    }
  }

  private mutating func object(_ schema: JSONValue, _ depth: Int) -> JSONValue {
    var object = JSONObject()
    let required = schema["required"]?.array?.compactMap(\.string) ?? []
    for member in schema["properties"]?.object?.members ?? [] {
      guard required.contains(member.name) || (depth < 4 && Bool.random(using: &random)) else { continue }
      object[member.name] = instance(of: member.value, depth: depth + 1)
    }
    for name in required where object[name] == nil { object[name] = scalar() }
    if let additional = schema["additionalProperties"], additional.boolean != false, depth < 4 {
      for name in ["m", "n"] where Bool.random(using: &random) { object[name] = instance(of: additional, depth: depth + 1) }
    }
    for member in schema["patternProperties"]?.object?.members ?? [] {
      object[member.name.hasPrefix("^x") ? "x-a" : "n-a"] = instance(of: member.value, depth: depth + 1)
    }
    if let mapping = schema["discriminator"]?["mapping"]?.object, let name = schema["discriminator"]?["propertyName"]?.string {
      object[name] = .string(mapping.names.randomElement(using: &random) ?? "")
    }
    return .object(object)
  }

  private mutating func array(_ schema: JSONValue, _ depth: Int) -> JSONValue {
    var items: [JSONValue] = (schema["prefixItems"]?.array ?? []).map { instance(of: $0, depth: depth + 1) }
    guard let item = schema["items"], item.boolean != false, depth < 5 else { return .array(items) }
    for _ in 0..<Int.random(in: 0...3, using: &random) { items.append(instance(of: item, depth: depth + 1)) }
    return .array(items)
  }

  private mutating func number() -> JSONValue {
    JSONNumber(Self.numbers.randomElement(using: &random) ?? "0").map { .number($0) } ?? .null
  }

  mutating func scalar() -> JSONValue {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: .null
    case 1: .boolean(Bool.random(using: &random))
    case 2: number()
    case 3: [[], ["a"], [1, 1], [[]]].randomElement(using: &random) ?? []
    case 4: [:]
    default: .string(Self.texts.randomElement(using: &random) ?? "")
    }
  }

  /// The value with one place changed: another value, a member or element more or less.
  mutating func mutated(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(var object) where !object.isEmpty && Int.random(in: 0..<5, using: &random) > 0:
      let name = object.names.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<6, using: &random) {
      case 0: object[name] = nil
      case 1: object[["other", "x-a", "n-a", "value", "kind"].randomElement(using: &random) ?? ""] = scalar()
      default: object[name] = object[name].map { mutated($0) }
      }
      return .object(object)
    case .array(var items) where !items.isEmpty && Int.random(in: 0..<4, using: &random) > 0:
      let place = Int.random(in: 0..<items.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: items.remove(at: place)
      case 1: items.append(items[place])
      default: items[place] = mutated(items[place])
      }
      return .array(items)
    default: return scalar()
    }
  }
}
