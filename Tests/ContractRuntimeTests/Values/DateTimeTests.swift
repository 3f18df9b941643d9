import ContractRuntime
import Foundation
import Testing

@Suite struct DateTimeTests {
  @Test func readsAndWrites() throws {
    for (text, seconds, nanosecond, written) in [
      ("1970-01-01T00:00:00Z", 0, 0, "1970-01-01T00:00:00Z"),
      ("1969-12-31T23:59:59.5z", -1, 500_000_000, "1969-12-31T23:59:59.500Z"),
      ("2026-01-31t12:00:00.123456+01:30", 1_769_855_400, 123_456_000, "2026-01-31T12:00:00.123456+01:30"),
      ("0000-01-01T00:00:00-23:59", -62_167_132_860 - 0, 0, "0000-01-01T00:00:00-23:59"),
      ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999, "9999-12-31T23:59:59.999999999Z"),
      ("2024-02-29T00:00:00.1234567891234Z", 1_709_164_800, 123_456_789, "2024-02-29T00:00:00.123456789Z"),
    ] {
      let value = try #require(DateTime(text), "\(text)")
      if !text.hasPrefix("0000") { #expect(value.secondsSinceEpoch == seconds, "\(text)") }
      #expect(value.nanosecond == nanosecond)
      #expect(value.description == written)
      #expect(DateTime(value.description) == value)
    }
  }

  @Test(arguments: [
    "", "2026-01-31", "2026-01-31 12:00:00Z", "2026-01-31T12:00:00", "2026-02-29T12:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31T12:60:00Z",
    "2026-01-31T12:00:61Z", "2026-01-31T12:00:00.Z", "2026-01-31T12:00:00+1:00", "2026-01-31T12:00:00+24:00", "2026-01-31T12:00:00+01:60",
    "2026-01-31T12:00:00Zx", "20260-1-31T12:00:00Z", "२०२६-01-31T12:00:00Z", "2026-01-31T22:59:60Z", "-026-01-31T12:00:00Z",
    "2026-01-31T12:00:00+0100",
  ])
  func refuses(text: String) {
    #expect(DateTime(text) == nil)
  }

  /// The common forms have a way of their own; with an offset written out, the same text has not.
  @Test(arguments: ["2026-05-17T10:11:12", "2026-05-17T10:11:12.345", "2024-02-29T23:59:59", "0000-01-01T00:00:00.000"])
  func bothWaysAgreeOnEveryByte(text: String) {
    #expect(DateTime(text + "Z") != nil)
    for place in text.utf8.indices {
      for byte in UInt8(0)..<128 {
        let changed = text[..<place] + String(UnicodeScalar(byte)) + text[text.utf8.index(after: place)...]
        #expect(DateTime(changed + "Z") == DateTime(changed + "+00:00"), "\(changed)")
      }
    }
    for byte in UInt8(0)..<128 where byte | 0x20 != UInt8(ascii: "z") { #expect(DateTime(text + String(UnicodeScalar(byte))) == nil) }
  }

  @Test func namesLeapSeconds() throws {
    let leap = try #require(DateTime("1990-12-31T15:59:60.5-08:00"))
    #expect(leap.isLeapSecond)
    #expect(leap.description == "1990-12-31T15:59:60.500-08:00")
    let after = try #require(DateTime("1991-01-01T00:00:00.25Z"))
    #expect(leap.secondsSinceEpoch == after.secondsSinceEpoch)
    #expect(leap < after)
    #expect(try #require(DateTime("1990-12-31T23:59:59.9Z")) < leap)
  }

  @Test func convertsToOtherClocks() throws {
    let value = try #require(DateTime("2026-01-31T12:00:00.123456Z"))
    #expect(value.microsecondsSinceEpoch == 1_769_860_800_123_456)
    #expect(DateTime(microsecondsSinceEpoch: 1_769_860_800_123_456) == value)
    #expect(DateTime(microsecondsSinceEpoch: -1).description == "1969-12-31T23:59:59.999999Z")
    #expect(abs(value.date.timeIntervalSince1970 - 1_769_860_800.123456) < 0.000_001)
    #expect(DateTime(value.date) == value)
    #expect(DateTime(microsecondsSinceEpoch: .max).description == "9999-12-31T23:59:59.775807Z")
    #expect(DateTime(microsecondsSinceEpoch: .min).description.hasPrefix("0000-01-01T00:00:00"))
    #expect(DateTime(Date(timeIntervalSince1970: .infinity)).description.hasPrefix("9999-12-31"))
    #expect(DateTime(secondsSinceEpoch: 0, offsetMinutes: 90).description == "1970-01-01T01:30:00+01:30")
  }

  @Test func daysAgreeWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for day in stride(from: -140_000, to: 150_000, by: 97) {
      let date = try #require(CalendarDate(daysSinceEpoch: day))
      #expect(date.daysSinceEpoch == day)
      // Foundation's calendar changes to the Julian one before 1582.
      guard day > -141_427 else { continue }
      let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(day) * 86_400))
      #expect(parts.year == date.year && parts.month == date.month && parts.day == date.day, "\(day)")
    }
    #expect(CalendarDate(daysSinceEpoch: -719_528)?.description == "0000-01-01")
    #expect(CalendarDate(daysSinceEpoch: 2_932_896)?.description == "9999-12-31")
    #expect(CalendarDate(daysSinceEpoch: 2_932_897) == nil)
    #expect(CalendarDate(daysSinceEpoch: -719_529) == nil)
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate("2000-02-29") != nil)
    #expect(CalendarDate("1900-02-29") == nil)
    #expect(CalendarDate("1-00-02-29") == nil)
  }
}
