/// A date and a time of day that no time zone was given for, `timestamp without time zone`, exactly as the server keeps it.
public struct PostgresLocalTimestamp: Hashable, Comparable, Sendable {
  /// Since 2000-01-01 00:00:00 of the same unnamed zone. The two extremes are the infinities.
  public var microsecondsSince2000: Int64

  /// The time as the server keeps it.
  public init(microsecondsSince2000: Int64) { self.microsecondsSince2000 = microsecondsSince2000 }

  /// Nil where that is beyond the server's range.
  public init?(date: PostgresDate, time: PostgresTime) {
    let (days, overflow) = Int64(date.daysSince2000).multipliedReportingOverflow(by: Self.microsecondsOfADay)
    let (sum, overflows) = days.addingReportingOverflow(time.microsecondsSinceMidnight)
    guard !overflow, !overflows else { return nil }
    microsecondsSince2000 = sum
  }

  /// Later than all times.
  public static let infinity = PostgresLocalTimestamp(microsecondsSince2000: .max)
  /// Earlier than all times.
  public static let negativeInfinity = PostgresLocalTimestamp(microsecondsSince2000: .min)

  /// Whether it is neither infinity.
  public var isFinite: Bool { self != .infinity && self != .negativeInfinity }

  /// The instant that this is where clocks show UTC.
  public var inUTC: PostgresTimestamp { PostgresTimestamp(microsecondsSince2000: microsecondsSince2000) }

  public static func < (left: Self, right: Self) -> Bool { left.microsecondsSince2000 < right.microsecondsSince2000 }

  static let microsecondsOfADay: Int64 = 86_400_000_000
}

extension PostgresLocalTimestamp: CustomStringConvertible {
  /// ISO 8601 with six digits of a second and no zone; `infinity` and `-infinity` as the server writes them.
  public var description: String {
    guard isFinite else { return self == .infinity ? "infinity" : "-infinity" }
    let (days, rest) = microsecondsSince2000.flooredDivision(by: Self.microsecondsOfADay)
    return "\(CivilDate(daysSince2000: days))T\(PostgresTime(microsecondsSinceMidnight: rest))"
  }
}

extension PostgresLocalTimestamp: PostgresCodable {
  public static var postgresType: PostgresType { .timestamp }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(microsecondsSince2000) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Self {
    guard type == .timestamp else { throw .wrongType(expected: "timestamp without time zone") }
    return PostgresLocalTimestamp(microsecondsSince2000: try bytes.integer())
  }
}

/// A time of day without a zone, exactly as the server keeps it.
public struct PostgresTime: Hashable, Comparable, Sendable {
  /// From 0 to 86 400 000 000, which is `24:00:00`.
  public var microsecondsSinceMidnight: Int64

  /// The time as the server keeps it.
  public init(microsecondsSinceMidnight: Int64) { self.microsecondsSinceMidnight = microsecondsSinceMidnight }

  /// A time of day.
  public init(hour: Int, minute: Int, second: Int = 0, microsecond: Int = 0) {
    microsecondsSinceMidnight = Int64((hour * 60 + minute) * 60 + second) * 1_000_000 + Int64(microsecond)
  }

  public static func < (left: Self, right: Self) -> Bool { left.microsecondsSinceMidnight < right.microsecondsSinceMidnight }
}

extension PostgresTime: CustomStringConvertible {
  /// `09:05:00.000000`.
  public var description: String {
    let (seconds, fraction) = microsecondsSinceMidnight.flooredDivision(by: 1_000_000)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }.joined(separator: ":")
    return "\(clock).\(fraction.padded(to: 6))"
  }
}

extension PostgresTime: PostgresCodable {
  public static var postgresType: PostgresType { .time }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(microsecondsSinceMidnight) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Self {
    guard type == .time else { throw .wrongType(expected: "time without time zone") }
    return PostgresTime(microsecondsSinceMidnight: try bytes.integer())
  }
}
