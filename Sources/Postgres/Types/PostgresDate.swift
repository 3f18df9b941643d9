/// A day of the calendar without a time, exactly as the server keeps it.
public struct PostgresDate: Hashable, Comparable, Sendable {
  /// Days since 2000-01-01. The two extremes are the infinities.
  public var daysSince2000: Int32

  /// The day as the server keeps it.
  public init(daysSince2000: Int32) { self.daysSince2000 = daysSince2000 }

  /// A day of the proleptic Gregorian calendar; nil for one that it does not have, or beyond the server's range.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let date = CivilDate(year: Int64(year), month: Int64(month), day: Int64(day))
    guard let days = Int32(exactly: date.daysSince2000), CivilDate(daysSince2000: Int64(days)) == date else { return nil }
    daysSince2000 = days
  }

  /// Later than all days.
  public static let infinity = PostgresDate(daysSince2000: .max)
  /// Earlier than all days.
  public static let negativeInfinity = PostgresDate(daysSince2000: .min)

  /// The year of the Gregorian calendar.
  public var year: Int { Int(civil.year) }
  /// 1 to 12.
  public var month: Int { Int(civil.month) }
  public var day: Int { Int(civil.day) }

  private var civil: CivilDate { CivilDate(daysSince2000: Int64(daysSince2000)) }

  public static func < (left: Self, right: Self) -> Bool { left.daysSince2000 < right.daysSince2000 }
}

extension PostgresDate: CustomStringConvertible {
  /// ISO 8601: `2024-02-29`.
  public var description: String {
    switch self {
    case .infinity: "infinity"
    case .negativeInfinity: "-infinity"
    default: civil.description
    }
  }
}

extension PostgresDate: PostgresCodable {
  public static var postgresType: PostgresType { .date }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(daysSince2000) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Self {
    guard type == .date else { throw .wrongType(expected: "date") }
    return PostgresDate(daysSince2000: try bytes.integer())
  }
}
