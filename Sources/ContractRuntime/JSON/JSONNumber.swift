/// A JSON number of any size and precision: the text it was written with.
///
/// Two are equal when they are the same number, however written: `100`, `1e2` and `100.0`.
public struct JSONNumber: Sendable {
  /// The number as RFC 8259 writes it.
  public let text: String

  /// `text` must be a number of JSON's grammar.
  init(checked text: String) { self.text = text }

  /// A number from its JSON text, or nil when it is not one.
  public init?(_ text: String) {
    guard text.withBytes(JSONNumber.isNumber) else { return nil }
    self.text = text
  }

  /// Whether all of `bytes` is one number of JSON's grammar.
  static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var reader = JSONReader(bytes)
    guard let first = bytes.first, first > 0x20 else { return false }
    guard (try? reader.numberToken()) != nil else { return false }
    return reader.offset == bytes.count
  }

  /// The number of an integer.
  public init(_ value: Int) { text = value.description }

  /// The shortest text that reads back as `value`. JSON has no infinity and no NaN: they become `0`.
  public init(_ value: Double) { text = value.isFinite ? value.description : "0" }

  /// The number, if it is an integer (also `1.0`) that fits.
  public var int: Int? { decimal.integer() }

  /// The nearest double; infinite when out of range.
  public var double: Double { Double(text) ?? .nan }

  /// Whether the number has no fraction.
  public var isInteger: Bool { decimal.isInteger }

  var decimal: ExactDecimal { ExactDecimal(text) }
}

extension JSONNumber: Hashable, Comparable, CustomStringConvertible {
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.text == right.text || left.decimal == right.decimal
  }

  public static func < (left: JSONNumber, right: JSONNumber) -> Bool { left.decimal < right.decimal }

  public func hash(into hasher: inout Hasher) { hasher.combine(decimal) }

  public var description: String { text }
}
