#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An instant exactly as the server keeps it, in whole microseconds; what `Date` rounds, this does not.
public struct PostgresTimestamp: Hashable, Comparable, Sendable {
  /// Since 2000-01-01 00:00:00 UTC, the server's epoch. The two extremes are the infinities.
  public var microsecondsSince2000: Int64

  /// The time as the server keeps it.
  public init(microsecondsSince2000: Int64) { self.microsecondsSince2000 = microsecondsSince2000 }

  /// - Parameter microsecondsSince1970: since the Unix epoch; instants beyond the server's range become infinite.
  public init(microsecondsSince1970: Int64) {
    let (value, overflow) = microsecondsSince1970.subtractingReportingOverflow(Self.unixToServerEpoch)
    microsecondsSince2000 = overflow ? .min : value
  }

  /// The nearest microsecond to `date`.
  public init(_ date: Date) {
    let microseconds = ((date.timeIntervalSinceReferenceDate + Self.serverToFoundationEpoch) * 1_000_000).rounded()
    microsecondsSince2000 = Int64(exactly: microseconds) ?? (microseconds < 0 ? .min : .max)
  }

  /// Later than all times.
  public static let infinity = PostgresTimestamp(microsecondsSince2000: .max)
  /// Earlier than all times.
  public static let negativeInfinity = PostgresTimestamp(microsecondsSince2000: .min)

  /// Since the Unix epoch; nil for the infinities.
  public var microsecondsSince1970: Int64? {
    guard isFinite else { return nil }
    let (value, overflow) = microsecondsSince2000.addingReportingOverflow(Self.unixToServerEpoch)
    return overflow ? nil : value
  }

  /// Whether it is neither infinity.
  public var isFinite: Bool { self != .infinity && self != .negativeInfinity }

  /// The nearest `Date`; the infinities become the distant past and future.
  public var date: Date {
    guard isFinite else { return self == .infinity ? .distantFuture : .distantPast }
    return Date(timeIntervalSinceReferenceDate: Double(microsecondsSince2000) / 1_000_000 - Self.serverToFoundationEpoch)
  }

  public static func < (left: Self, right: Self) -> Bool { left.microsecondsSince2000 < right.microsecondsSince2000 }

  static let unixToServerEpoch: Int64 = 946_684_800_000_000
  /// Seconds from 2000-01-01 to 2001-01-01, where Foundation counts from.
  static let serverToFoundationEpoch: Double = 31_622_400
}

extension PostgresTimestamp: CustomStringConvertible {
  /// RFC 3339 with six digits of a second, in UTC; `infinity` and `-infinity` as the server writes them.
  public var description: String {
    guard isFinite else { return self == .infinity ? "infinity" : "-infinity" }
    return PostgresLocalTimestamp(microsecondsSince2000: microsecondsSince2000).description + "Z"
  }
}

extension PostgresTimestamp: PostgresCodable {
  public static var postgresType: PostgresType { .timestamptz }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(microsecondsSince2000) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Self {
    guard type == .timestamptz else {
      throw .wrongType(expected: "timestamp with time zone (one without is a PostgresLocalTimestamp)")
    }
    return PostgresTimestamp(microsecondsSince2000: try bytes.integer())
  }
}

extension Date: PostgresCodable {
  public static var postgresType: PostgresType { .timestamptz }
  public func encode(into encoder: inout PostgresEncoder) {
    let timestamp = PostgresTimestamp(self)
    guard timestamp.isFinite else { return encoder.fail("the date is beyond what Postgres can hold") }
    timestamp.encode(into: &encoder)
  }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Date {
    let timestamp = try PostgresTimestamp.decode(bytes, type: type)
    guard timestamp.isFinite else { throw .unrepresentable("infinity; read it as PostgresTimestamp") }
    return timestamp.date
  }
}
