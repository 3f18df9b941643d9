#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// `numeric` as Foundation's `Decimal`: exact, or an error where it has more digits than `Decimal` can hold (38).
extension Decimal: PostgresCodable {
  public static var postgresType: PostgresType { .numeric }

  public func encode(into encoder: inout PostgresEncoder) {
    guard !isNaN, let numeric = NumericDigits(decimal: "\(self)") else { return encoder.fail("it is not a number") }
    numeric.write(into: &encoder)
  }

  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Decimal {
    guard type == .numeric else { throw .wrongType(expected: "numeric") }
    let text = try NumericDigits(bytes).decimal
    let significant = text.filter(\.isNumber).drop { $0 == "0" }
    guard significant.count <= 38, let decimal = Decimal(string: text) else {
      throw .unrepresentable("a number of more than 38 digits; read it as PostgresNumeric, or round it in SQL")
    }
    return decimal
  }
}
