/// Any JSON value. Numbers keep the text they were written with, objects the order of their members.
///
/// Equality is that of JSON Schema (core, section 4.2.2): numbers are equal by mathematical value (`1` and `1.0`), objects regardless of
/// order, strings by their Unicode scalars.
public enum JSONValue: Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case boolean(Bool)
  /// A number with all its digits.
  case number(JSONNumber)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Names with values, in order.
  case object(JSONObject)
}

extension JSONValue {
  /// Parses one JSON text, strictly.
  public init(parsing bytes: [UInt8], limits: JSONLimits = .default) throws(JSONSyntaxError) {
    self = try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in try JSONValue(parsing: buffer, limits: limits) }
  }

  /// Parses one JSON text, strictly.
  public init(parsing bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .default) throws(JSONSyntaxError) {
    var reader = JSONReader(bytes, limits: limits)
    do throws(JSONFailure) {
      self = try reader.value()
      try reader.finish()
    } catch {
      throw JSONSyntaxError(error, in: bytes)
    }
  }

  /// Parses one JSON text, strictly.
  public init(parsing text: String, limits: JSONLimits = .default) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }

  /// The value as JSON text.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.finish()
  }

  /// The type of the value.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The member `name`, if this is an object that has it.
  public subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// The element at `index`, if this is an array that has it.
  public subscript(index: Int) -> JSONValue? {
    if case .array(let items) = self, items.indices.contains(index) { items[index] } else { nil }
  }

  /// The text, if it is one.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The boolean, if it is one.
  public var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  /// The number, if it is one.
  public var number: JSONNumber? { if case .number(let number) = self { number } else { nil } }
  /// The items, if it is an array.
  public var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  /// The members, if it is an object.
  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
}

extension JSONValue: Hashable {
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let one), .boolean(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): one.isSameText(other)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    switch self {
    case .null: break
    case .boolean(let value): hasher.combine(value)
    case .number(let number): hasher.combine(number)
    case .string(let text): NameBytes(text: text).hash(into: &hasher)
    case .array(let items): hasher.combine(items)
    case .object(let object): hasher.combine(object)
    }
  }
}

// No `nil` literal: in `condition ? value : nil` it would turn an absent value into `null`.
extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  public init(floatLiteral value: Double) { self = .number(JSONNumber(value)) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(arrayLiteral items: JSONValue...) { self = .array(items) }
  /// A name that comes twice keeps its first value.
  public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(JSONObject(members.map { ($0.0, $0.1) })) }
}
