/// The time part of RFC 3339, section 5.6: `full-time`, with its offset.
struct TimeOfDay {
  /// Seconds since local midnight; 86,400 at most, in a leap second.
  var second: Int
  var nanosecond: Int32
  var offsetMinutes: Int16
  var isLeapSecond: Bool

  /// Reads `23:59:59.5+01:00`, or nil.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= 9, let base = text.baseAddress, base[2] == UInt8(ascii: ":"), base[5] == UInt8(ascii: ":") else { return nil }
    let hour = twoDigits(base)
    let minute = twoDigits(base + 3)
    let second = twoDigits(base + 6)
    guard hour >= 0, hour < 24, minute >= 0, minute < 60, second >= 0, second <= 60 else { return nil }
    var place = 8
    nanosecond = 0
    if base[8] == UInt8(ascii: ".") {
      place = TimeOfDay.fraction(text, &nanosecond)
      if place == 9 { return nil }
    }
    guard let offset = TimeOfDay.offset(UnsafeBufferPointer(rebasing: text[place...])) else { return nil }
    self.second = hour * 3600 + minute * 60 + second
    offsetMinutes = offset
    isLeapSecond = second == 60
    // Leap seconds are inserted at midnight UTC.
    if isLeapSecond && (hour * 60 + minute - Int(offset) + 1440) % 1440 != 1439 { return nil }
  }

  /// Reads the digits behind the point at 8 and returns where they end.
  private static func fraction(_ text: UnsafeBufferPointer<UInt8>, _ nanosecond: inout Int32) -> Int {
    var place = 9
    while place < text.count, text[place] &- UInt8(ascii: "0") < 10 {
      if place < 18 { nanosecond = nanosecond * 10 + Int32(text[place] &- UInt8(ascii: "0")) }
      place += 1
    }
    for _ in min(place, 18)..<18 { nanosecond *= 10 }
    return place
  }

  /// Reads `Z` or `+01:00`, which must be all there is.
  private static func offset(_ text: UnsafeBufferPointer<UInt8>) -> Int16? {
    guard let base = text.baseAddress, let sign = text.first else { return nil }
    if text.count == 1 { return sign | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard text.count == 6, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), base[3] == UInt8(ascii: ":") else { return nil }
    let hours = twoDigits(base + 1)
    let minutes = twoDigits(base + 4)
    guard hours >= 0, hours < 24, minutes >= 0, minutes < 60 else { return nil }
    return Int16(sign == UInt8(ascii: "-") ? -(hours * 60 + minutes) : hours * 60 + minutes)
  }
}
