import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "codec") }

private enum Status: String, PostgresCodable, CaseIterable {
  case open, done
}

@Suite struct CodecTests {
  /// Sends a value and reads it back as the same type.
  private func echo<Value: PostgresCodable & Equatable>(_ values: [Value], cast: String) async throws {
    try await database().withPool { (pool) async throws in
      for value in values {
        let back = try await pool.queryValue("select \(value)::\(unsafeRawSQL: cast)", as: Value.self)
        #expect(back == value)
        let list = try await pool.queryValue("select \([value, value])::\(unsafeRawSQL: cast)[]", as: [Value].self)
        #expect(list == [value, value])
        let none = try await pool.queryValue("select \(Value?.none)::\(unsafeRawSQL: cast)", as: Value?.self)
        #expect(none == nil)
      }
      let mixed: [Value?] = values.map { $0 } + [nil]
      #expect(try await pool.queryValue("select \(mixed)::\(unsafeRawSQL: cast)[]", as: [Value?].self) == mixed)
      #expect(try await pool.queryValue("select \([Value]())::\(unsafeRawSQL: cast)[]", as: [Value].self) == [])
    }
  }

  @Test func integers() async throws {
    try await echo([Int16.min, -1, 0, .max], cast: "int2")
    try await echo([Int32.min, -1, 0, .max], cast: "int4")
    try await echo([Int64.min, -1, 0, .max], cast: "int8")
    try await echo([Int.min, -1, 0, .max], cast: "int8")
  }

  @Test func numbersAndTruth() async throws {
    try await echo([0, -1.5, .pi, .infinity, -.infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude], cast: "float8")
    try await echo([Float(0), 1.25, .infinity], cast: "float4")
    try await echo([true, false], cast: "bool")
    try await database().withPool { (pool) async throws in
      #expect(try await pool.queryValue("select \(Double.nan)", as: Double.self).isNaN)
    }
  }

  @Test func text() async throws {
    try await echo(["", "a", "'; drop table x; --", "ä€😀", "a\\b\"c", String(repeating: "long", count: 50_000)], cast: "text")
  }

  @Test func identifiersAndBytes() async throws {
    try await echo([UUID(), UUID()], cast: "uuid")
    try await echo([[UInt8](), [0, 1, 255, 0], Array(0...255)], cast: "bytea")
  }

  @Test func instants() async throws {
    let instants = [PostgresTimestamp(microsecondsSince2000: 1), .init(microsecondsSince1970: 1), .infinity, .negativeInfinity]
    try await echo(instants, cast: "timestamptz")
    try await echo([Date(timeIntervalSince1970: 0), Date(timeIntervalSince1970: 1_700_000_000.5)], cast: "timestamptz")
  }

  @Test func instantsPrintAsTheServerPrintsThem() async throws {
    try await database().withPool { (pool) async throws in
      for text in [
        "2000-01-01T00:00:00.000000Z", "1969-12-31T23:59:59.999999Z", "2024-02-29T12:34:56.000001Z", "9999-12-31T00:00:00.000000Z",
      ] {
        let instant = try await pool.queryValue("select \(text)::timestamptz", as: PostgresTimestamp.self)
        #expect("\(instant)" == text)
        #expect(abs(instant.date.timeIntervalSince1970 - Double(instant.microsecondsSince1970!) / 1_000_000) < 0.001)
      }
    }
  }

  @Test func daysAndSpans() async throws {
    let leapDay = try #require(PostgresDate(year: 2024, month: 2, day: 29))
    try await echo(
      [leapDay, .init(daysSince2000: 0), .infinity, .negativeInfinity, PostgresDate(year: -1, month: 3, day: 1)!], cast: "date")
    try await echo([PostgresInterval(months: -14, days: 3, microseconds: 5), PostgresInterval()], cast: "interval")
    #expect("\(leapDay)" == "2024-02-29" && leapDay.year == 2024 && leapDay.month == 2 && leapDay.day == 29)
    #expect(PostgresDate(year: 2023, month: 2, day: 29) == nil && PostgresDate(year: 2023, month: 13, day: 1) == nil)
    try await database().withPool { (pool) async throws in
      for text in ["2024-02-29", "1999-12-31", "0001-01-01", "9999-12-31"] {
        #expect("\(try await pool.queryValue("select \(text)::date", as: PostgresDate.self))" == text)
      }
    }
  }

  @Test func decimals() async throws {
    let texts = [
      "0", "1", "-1", "0.5", "-0.0001", "123456789.987654321", "10000", "9999", "10000.0001", "0.00000001", "1e20",
      "99999999999999999999999999999999999999", "-1234567890123456789.123456789",
    ]
    try await echo(texts.map { Decimal(string: $0)! }, cast: "numeric")
    try await database().withPool { (pool) async throws in
      for text in ["0.00", "1.50", "100000000.10", "-0.000123"] {
        let number = try await pool.queryValue("select \(unsafeRawSQL: text)::numeric", as: Decimal.self)
        #expect(number == Decimal(string: text))
        #expect(try await pool.queryValue("select \(number) = \(unsafeRawSQL: text)::numeric", as: Bool.self))
      }
      for text in ["1e50 + 1", "'NaN'", "'Infinity'"] {
        await #expect(throws: PostgresError.self) { try await pool.queryValue("select (\(unsafeRawSQL: text))::numeric", as: Decimal.self) }
      }
      await #expect(throws: PostgresError.self) { try await pool.query("select \(Decimal.nan)") }
    }
  }

  @Test func json() async throws {
    try await database().withPool { (pool) async throws in
      let value = try PostgresJSON(encoding: ["a": [1, 2]])
      let back = try await pool.queryValue("select \(value)", as: PostgresJSON.self)
      #expect(try back.decode([String: [Int]].self) == ["a": [1, 2]])
      let path = try await pool.queryValue("select (\(value)->'a'->>1)::int", as: Int.self)
      #expect(path == 2)
      let plain = try await pool.queryValue("select '{\"b\":1}'::json", as: PostgresJSON.self)
      #expect(plain == PostgresJSON(text: "{\"b\":1}"))
    }
  }

  @Test func enumsFitTextAndEnumColumnsAlike() async throws {
    try await database().withPool { (pool) async throws in
      try await pool.execute("create type status as enum ('open', 'done')")
      try await pool.execute("create table with_enum (a status not null, b text not null)")
      try await pool.execute("insert into with_enum values (\(Status.open), \(Status.done))")
      let row = try #require(try await pool.queryOne("select a, b from with_enum where a = \(Status.open) and b = \(Status.done)"))
      #expect(try row["a", as: Status.self] == .open)
      #expect(try row["b", as: Status.self] == .done)
      #expect(try row["a", as: String.self] == "open")
      let listed = try await pool.queryValue("select count(*) from with_enum where b = any(\(Status.allCases))", as: Int.self)
      #expect(listed == 1)
      await #expect(throws: PostgresError.self) { try await pool.query("select 1 where 5 = \(Status.open)") }
      let error = await #expect(throws: PostgresError.self) { try await pool.queryValue("select 'lost'", as: Status.self) }
      #expect("\(error!)".contains("no case of Status"))
    }
  }

  @Test func aNULInTextIsRefusedByTheServer() async throws {
    try await database().withPool { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select \("a\0b")") }
      #expect(error?.sqlState == .characterNotInRepertoire)
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func aDateOutOfRangeIsRefusedBeforeItIsSent() async throws {
    try await database().withPool { (pool) async throws in
      let far = Date(timeIntervalSince1970: 1e18)
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select \(1), \(far)") }
      #expect("\(error!)" == "parameter $2 (Date) cannot be sent: the date is beyond what Postgres can hold")
    }
  }

  @Test func integersWidenButNeverTruncate() async throws {
    try await database().withPool { (pool) async throws in
      #expect(try await pool.queryValue("select 7::int2", as: Int64.self) == 7)
      #expect(try await pool.queryValue("select 7::int8", as: Int16.self) == 7)
      let error = await #expect(throws: PostgresError.self) { try await pool.queryValue("select 70000 as big", as: Int16.self) }
      #expect("\(error!)".contains("column \"big\"") && "\(error!)".contains("beyond Int16"))
    }
  }
}
