#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A moment and the offset it was written with: format `date-time` (RFC 3339, section 5.6), years 0 to 9999.
///
/// Two are equal when moment and offset are; `<` orders by moment first.
public struct DateTime: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted, rounded down. A leap second has the number of the second after it.
  public let secondsSinceEpoch: Int64
  /// 0 to 999,999,999. Finer fractions are cut off when reading.
  public let nanosecond: Int32
  /// Minutes east of UTC, -1439 to 1439.
  public let offsetMinutes: Int16
  /// Whether this lies within a leap second, `23:59:60` in UTC.
  public let isLeapSecond: Bool

  init(_ seconds: Int64, _ nanosecond: Int32, _ offset: Int16, _ isLeapSecond: Bool) {
    secondsSinceEpoch = seconds
    self.nanosecond = nanosecond
    offsetMinutes = offset
    self.isLeapSecond = isLeapSecond
  }

  /// Moments that RFC 3339 cannot write, outside of the years 0 to 9999 at that offset, become the first or last that it can.
  public init(secondsSinceEpoch: Int64, nanosecond: Int = 0, offsetMinutes: Int = 0) {
    let offset = min(1439, max(-1439, offsetMinutes))
    let local = min(DateTime.lastSecond, max(DateTime.firstSecond, secondsSinceEpoch)) + Int64(offset * 60)
    let clamped = min(DateTime.lastSecond, max(DateTime.firstSecond, local))
    self.init(clamped - Int64(offset * 60), Int32(min(999_999_999, max(0, nanosecond))), Int16(offset), false)
  }

  private static let firstSecond: Int64 = -719_528 * 86_400
  private static let lastSecond: Int64 = 2_932_897 * 86_400 - 1
}

extension DateTime {
  /// Reads a date-time of RFC 3339, or nil.
  public init?(_ text: String) {
    guard let value = text.withBytes({ DateTime(utf8: $0) }) else { return nil }
    self = value
  }

  init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    if let quick = DateTime(quick: text) {
      self = quick
      return
    }
    guard text.count >= 20, let base = text.baseAddress, base[10] | 0x20 == UInt8(ascii: "t") else { return nil }
    guard let date = CalendarDate(tenBytes: base), let time = TimeOfDay(UnsafeBufferPointer(rebasing: text[11...])) else { return nil }
    let local = Int64(date.daysSinceEpoch) * 86_400 + Int64(time.second)
    self.init(local - Int64(time.offsetMinutes) * 60, time.nanosecond, time.offsetMinutes, time.isLeapSecond)
  }

  /// As RFC 3339 writes it, with no, three, six or nine digits of fraction.
  public var description: String {
    String(unsafeUninitializedCapacity: DateTime.maximumLength) { target in
      target.baseAddress.map { put(into: $0) } ?? 0
    }
  }

  static let maximumLength = 35

  /// Writes the text to `target`, which has room for ``maximumLength`` bytes, and returns the bytes written.
  func put(into target: UnsafeMutablePointer<UInt8>) -> Int {
    let local = secondsSinceEpoch - (isLeapSecond ? 1 : 0) + Int64(offsetMinutes) * 60
    let day = Int((local >= 0 ? local : local - 86_399) / 86_400)
    let second = Int(local) - day * 86_400
    CalendarDate(daysSinceEpoch: day)?.put(into: target)
    target[10] = UInt8(ascii: "T")
    putTwoDigits(second / 3600, target + 11)
    target[13] = UInt8(ascii: ":")
    putTwoDigits(second / 60 % 60, target + 14)
    target[16] = UInt8(ascii: ":")
    putTwoDigits(isLeapSecond ? 60 : second % 60, target + 17)
    let length = 19 + putFraction(target + 19)
    return length + putOffset(target + length)
  }

  private func putFraction(_ target: UnsafeMutablePointer<UInt8>) -> Int {
    if nanosecond == 0 { return 0 }
    let digits = nanosecond % 1_000_000 == 0 ? 3 : (nanosecond % 1000 == 0 ? 6 : 9)
    var rest = Int(nanosecond) / (digits == 3 ? 1_000_000 : (digits == 6 ? 1000 : 1))
    target[0] = UInt8(ascii: ".")
    for place in 0..<digits {
      target[digits - place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return digits + 1
  }

  private func putOffset(_ target: UnsafeMutablePointer<UInt8>) -> Int {
    if offsetMinutes == 0 {
      target[0] = UInt8(ascii: "Z")
      return 1
    }
    let minutes = Int(offsetMinutes.magnitude)
    target[0] = UInt8(ascii: offsetMinutes < 0 ? "-" : "+")
    putTwoDigits(minutes / 60, target + 1)
    target[3] = UInt8(ascii: ":")
    putTwoDigits(minutes % 60, target + 4)
    return 6
  }
}

extension DateTime: Comparable, CustomStringConvertible {
  public static func < (left: DateTime, right: DateTime) -> Bool { left.order < right.order }

  /// A leap second comes before the second whose number it shares.
  private var order: (Int64, Int, Int32, Int16) { (secondsSinceEpoch, isLeapSecond ? 0 : 1, nanosecond, offsetMinutes) }
}

extension DateTime {
  /// Microseconds since 1970-01-01T00:00:00Z, as Postgres keeps time; finer parts are cut off. Years 0 to 9999 fit in 64 bits.
  public var microsecondsSinceEpoch: Int64 { secondsSinceEpoch * 1_000_000 + Int64(nanosecond / 1000) }

  /// Moments outside of the years 0 to 9999 become the first or last within.
  public init(microsecondsSinceEpoch: Int64, offsetMinutes: Int = 0) {
    let fraction = ((microsecondsSinceEpoch % 1_000_000) + 1_000_000) % 1_000_000
    let seconds = (microsecondsSinceEpoch / 1_000_000) - (microsecondsSinceEpoch % 1_000_000 < 0 ? 1 : 0)
    self.init(secondsSinceEpoch: seconds, nanosecond: Int(fraction) * 1000, offsetMinutes: offsetMinutes)
  }

  /// The moment as Foundation's `Date`, which is exact to about a tenth of a microsecond.
  public var date: Date { Date(timeIntervalSince1970: Double(secondsSinceEpoch) + Double(nanosecond) / 1_000_000_000) }

  /// The moment of a Foundation `Date`, to the microsecond.
  public init(_ date: Date, offsetMinutes: Int = 0) {
    let microseconds = (date.timeIntervalSince1970 * 1_000_000).rounded()
    let clamped = min(9.2e18, max(-9.2e18, microseconds))
    self.init(microsecondsSinceEpoch: clamped.isNaN ? 0 : Int64(clamped), offsetMinutes: offsetMinutes)
  }

  /// The current time, in UTC, to the microsecond.
  public static var now: DateTime { DateTime(Date()) }
}

extension JSONWriter {
  public mutating func write(_ value: DateTime) {
    reserve(DateTime.maximumLength + 2)
    put(UInt8(ascii: "\""))
    count += value.put(into: base + count)
    put(UInt8(ascii: "\""))
  }
}
