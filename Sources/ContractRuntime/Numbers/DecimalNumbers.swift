#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JSONReader {
  /// Reads a number of format `decimal` exactly. What `Decimal` cannot hold is refused by name, never rounded.
  ///
  /// Bounds are numbers as JSON writes them; they are compared digit by digit.
  public mutating func decimal(
    minimum: StaticString? = nil, maximum: StaticString? = nil, exclusiveMinimum: StaticString? = nil,
    exclusiveMaximum: StaticString? = nil, multipleOf: StaticString? = nil
  ) throws(JSONFailure) -> Decimal {
    let token = try numberToken()
    let number = ExactDecimal(bytes(of: token))
    guard let value = number.decimal else { throw JSONFailure(.decimalRange, offset: token.start) }
    if let minimum, number < ExactDecimal(minimum) { throw failure(.range) }
    if let maximum, number > ExactDecimal(maximum) { throw failure(.range) }
    if let exclusiveMinimum, number <= ExactDecimal(exclusiveMinimum) { throw failure(.range) }
    if let exclusiveMaximum, number >= ExactDecimal(exclusiveMaximum) { throw failure(.range) }
    if let multipleOf, !number.isMultiple(of: ExactDecimal(multipleOf)) { throw failure(.multiple) }
    return value
  }

  /// Reads a string of format `decimal`.
  public mutating func decimalText() throws(JSONFailure) -> DecimalText {
    try withStringBytes(failing: .format) { bytes in
      DecimalText(String(decoding: bytes, as: UTF8.self))
    }
  }
}

extension JSONWriter {
  /// Writes all digits, without an exponent. JSON has no NaN: it becomes `null`.
  public mutating func write(_ value: Decimal) {
    guard !value.isNaN else { return writeNull() }
    value.description.withBytes { write(json: $0) }
  }
}

extension ExactDecimal {
  fileprivate init(_ text: StaticString) { self = text.withUTF8Buffer { ExactDecimal($0) } }

  /// The digits that `Decimal` holds whatever they are.
  private static let decimalDigits = 38

  /// The same number, or nil when `Decimal` cannot hold it: more digits, or an exponent beyond its eight bits.
  var decimal: Decimal? {
    guard !isZero else { return 0 }
    guard exponent >= -128, exponent <= 127, digits.count <= ExactDecimal.decimalDigits else { return nil }
    // Two halves, each of which a machine word holds.
    let low = digits.suffix(19)
    let magnitude =
      ExactDecimal.whole(digits.dropLast(low.count)) * Decimal(sign: .plus, exponent: 19, significand: 1) + ExactDecimal.whole(low)
    return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: magnitude)
  }

  private static func whole(_ digits: ArraySlice<UInt8>) -> Decimal { Decimal(digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }) }
}
