/// A day of the Gregorian calendar without a time zone: format `date` (RFC 3339, full-date), years 0 to 9999.
public struct CalendarDate: Hashable, Sendable {
  /// 0 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= CalendarDate.dayCount(year, month) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-02-28`, or nil.
  public init?(_ text: String) {
    guard let value = text.withBytes({ CalendarDate(utf8: $0) }) else { return nil }
    self = value
  }

  init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, let start = text.baseAddress else { return nil }
    self.init(tenBytes: start)
  }

  /// Reads the ten bytes of a full-date.
  @inline(__always) init?(tenBytes text: UnsafePointer<UInt8>) {
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
    let year = twoDigits(text) * 100 + twoDigits(text + 2)
    let month = twoDigits(text + 5)
    let day = twoDigits(text + 8)
    // A pair that is no number is far below zero, see `twoDigits`; the century could outweigh it in the year.
    guard twoDigits(text) >= 0, twoDigits(text + 2) >= 0 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  static func dayCount(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The value of two ASCII digits, or a number below zero.
@inline(__always) func twoDigits(_ text: UnsafePointer<UInt8>) -> Int {
  let tens = Int(text[0]) - 48
  let ones = Int(text[1]) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

extension CalendarDate {
  /// Days since 1970-01-01, counted as if the Gregorian calendar had always been used.
  public var daysSinceEpoch: Int {
    // Years begin in March here, so that the leap day is the last one of its year; and 400 years later, so that none is below zero.
    let shifted = UInt(year + (month <= 2 ? 399 : 400))
    let dayOfYear = (153 * UInt(month > 2 ? month - 3 : month + 9) + 2) / 5
    return Int(shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear) + day - 1 - (719_468 + 146_097)
  }

  /// Nil outside of the years 0 to 9999.
  public init?(daysSinceEpoch: Int) {
    guard (-719_528...2_932_896).contains(daysSinceEpoch) else { return nil }
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension CalendarDate: Comparable, CustomStringConvertible {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// As RFC 3339 writes it.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { target in
      if let start = target.baseAddress { put(into: start) }
      return 10
    }
  }

  /// Writes ten bytes.
  func put(into target: UnsafeMutablePointer<UInt8>) {
    putTwoDigits(year / 100, target)
    putTwoDigits(year % 100, target + 2)
    target[4] = UInt8(ascii: "-")
    putTwoDigits(month, target + 5)
    target[7] = UInt8(ascii: "-")
    putTwoDigits(day, target + 8)
  }
}

extension JSONWriter {
  public mutating func write(_ value: CalendarDate) {
    reserve(12)
    put(UInt8(ascii: "\""))
    value.put(into: base + count)
    count += 10
    put(UInt8(ascii: "\""))
  }
}
