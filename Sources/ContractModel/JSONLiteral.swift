/// A JSON value from the document (`enum`, `const`, `default`, examples): number text and member order are kept.
public indirect enum JSONLiteral: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// The number as written in the document, in JSON's grammar.
  case number(String)
  case string(String)
  case array([JSONLiteral])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public var name: String
    public var value: JSONLiteral
    public init(name: String, value: JSONLiteral) {
      self.name = name
      self.value = value
    }
  }

  public var kind: JSONKinds {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number(let text): JSONLiteral.isIntegral(text) ? .integer : .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  public var stringValue: String? { if case .string(let text) = self { text } else { nil } }

  /// The value as an `Int`, when it is an integer that fits (`1`, `1.0` and `1e2` are integers in JSON Schema).
  public var intValue: Int? {
    guard case .number(let text) = self else { return nil }
    if let value = Int(text) { return value }
    return Double(text).flatMap { Int(exactly: $0) }
  }

  private static func isIntegral(_ text: String) -> Bool {
    if Int(text) != nil { return true }
    guard let value = Double(text) else { return false }
    return value.isFinite && value == value.rounded()
  }
}

/// The JSON types that a schema lets through. Empty in a schema means that `type` is not constrained.
public struct JSONKinds: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let null = JSONKinds(rawValue: 1)
  public static let boolean = JSONKinds(rawValue: 2)
  public static let integer = JSONKinds(rawValue: 4)
  /// Any number; an integer is a number too, so `number` includes `integer` in meaning but not in bits.
  public static let number = JSONKinds(rawValue: 8)
  public static let string = JSONKinds(rawValue: 16)
  public static let array = JSONKinds(rawValue: 32)
  public static let object = JSONKinds(rawValue: 64)

  /// The names JSON Schema uses, in a fixed order.
  public var names: [String] {
    var names: [String] = []
    for (kind, name) in JSONKinds.all where contains(kind) { names.append(name) }
    return names
  }

  public init?(name: String) {
    guard let found = JSONKinds.all.first(where: { $0.name == name }) else { return nil }
    self = found.kind
  }

  static let all: [(kind: JSONKinds, name: String)] = [
    (.string, "string"), (.integer, "integer"), (.number, "number"), (.boolean, "boolean"), (.array, "array"), (.object, "object"),
    (.null, "null"),
  ]
}
