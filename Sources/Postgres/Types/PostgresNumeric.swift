/// A `numeric` exactly as the server keeps it: any number of digits, their scale (`1.50` is not `1.5`), and the three values that are no
/// numbers. Meant to be carried; to calculate, use `Decimal` or SQL.
public struct PostgresNumeric: Hashable, Sendable {
  private enum Value: Hashable {
    case finite(NumericDigits)
    case notANumber, infinity, negativeInfinity

    /// The sign word of what has no digits.
    var signWord: UInt16 {
      switch self {
      case .finite: 0
      case .notANumber: 0xC000
      case .infinity: 0xD000
      case .negativeInfinity: 0xF000
      }
    }
  }

  private let value: Value

  private init(_ value: Value) { self.value = value }

  /// Plain decimal notation, `-12.50`, or `NaN`, `Infinity` and `-Infinity`; nil for anything else and for more digits than the server has
  /// room for.
  public init?(_ text: String) {
    if let special = Self.specials.first(where: { $0.description == text }) {
      self = special
    } else {
      guard let digits = NumericDigits(decimal: text) else { return nil }
      value = .finite(digits)
    }
  }

  /// `NaN`
  public static let notANumber = PostgresNumeric(.notANumber)
  /// Larger than all numbers.
  public static let infinity = PostgresNumeric(.infinity)
  /// Smaller than all numbers.
  public static let negativeInfinity = PostgresNumeric(.negativeInfinity)

  private static let specials = [notANumber, infinity, negativeInfinity]
}

extension PostgresNumeric: CustomStringConvertible {
  /// As the server writes it.
  public var description: String {
    switch value {
    case .finite(let digits): digits.decimal
    case .notANumber: "NaN"
    case .infinity: "Infinity"
    case .negativeInfinity: "-Infinity"
    }
  }
}

extension PostgresNumeric: PostgresCodable {
  public static var postgresType: PostgresType { .numeric }

  public func encode(into encoder: inout PostgresEncoder) {
    if case .finite(let digits) = value { return digits.write(into: &encoder) }
    for word in [0, 0, value.signWord, 0] { encoder.write(word) }
  }

  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> PostgresNumeric {
    guard type == .numeric else { throw .wrongType(expected: "numeric") }
    let sign: UInt16 = try bytes.integer(at: 4)
    if let special = specials.first(where: { $0.value.signWord == sign }) { return special }
    return PostgresNumeric(.finite(try NumericDigits(bytes)))
  }
}
