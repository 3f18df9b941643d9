import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "lossless") }

private struct Settings: Equatable, PostgresCodableJSON {
  var theme: String
  var sizes: [Int]
}

/// A type that reads and writes JSON itself, as generated models do.
private struct Handmade: PostgresJSONConvertible, Equatable {
  struct Refusal: Error {}
  var number: Int

  func postgresJSON() throws -> [UInt8] {
    guard number >= 0 else { throw Refusal() }
    return Array("{\"number\": \(number)}".utf8)
  }

  init(number: Int) { self.number = number }

  init(postgresJSON bytes: [UInt8]) throws {
    let digits = String(decoding: bytes, as: UTF8.self).filter(\.isNumber)
    guard let number = Int(digits) else { throw Refusal() }
    self.number = number
  }
}

private enum Mood: String, PostgresCodable, CaseIterable {
  case calm
  case quoted = "a \"quoted\\ one"
}

@Suite struct LosslessTypeTests {
  private func expectEcho<Value: PostgresCodable & Equatable>(_ texts: [String], as type: Value.Type, cast: String) async throws {
    try await database().withPool { (pool) async throws in
      for text in texts {
        let value = try await pool.queryValue("select \(text)::text::\(unsafeRawSQL: cast)", as: Value.self)
        #expect(try await pool.queryValue("select \(value) = \(text)::text::\(unsafeRawSQL: cast)", as: Bool.self), "\(text)")
        let list = try await pool.queryValue("select array[\(value), null]", as: [Value?].self)
        #expect(list == [value, nil])
      }
    }
  }

  @Test func localTimesAndTimestamps() async throws {
    let stamps = ["2024-02-29 23:59:59.999999", "0001-01-01 00:00:00", "infinity", "-infinity", "1999-12-31 12:00:00"]
    try await expectEcho(stamps, as: PostgresLocalTimestamp.self, cast: "timestamp")
    try await expectEcho(["00:00:00", "09:05:00.000001", "24:00:00"], as: PostgresTime.self, cast: "time")
    let stamp = try #require(
      PostgresLocalTimestamp(
        date: PostgresDate(year: 1999, month: 12, day: 31)!, time: PostgresTime(hour: 9, minute: 5, second: 7, microsecond: 42)))
    #expect("\(stamp)" == "1999-12-31T09:05:07.000042" && "\(stamp.inUTC)" == "1999-12-31T09:05:07.000042Z")
    try await database().withPool { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) { try await pool.queryValue("select now()::timestamp as at", as: Date.self) }
      #expect("\(error!)".contains("PostgresLocalTimestamp"), "\(error!)")
    }
  }

  @Test func intervalsPrintInISO8601() {
    let cases: [(PostgresInterval, String)] = [
      (PostgresInterval(), "PT0S"), (PostgresInterval(months: 1, days: -2, microseconds: 3_500_000), "P1M-2DT3.5S"),
      (PostgresInterval(days: 7), "P7D"), (PostgresInterval(microseconds: -1), "PT-0.000001S"),
      (PostgresInterval(microseconds: .min), "PT-9223372036854.775808S"),
    ]
    for (interval, text) in cases { #expect("\(interval)" == text) }
  }

  @Test func numbersOfAnyLength() async throws {
    let texts = [
      "0", "1.50", "-0.00001", "123456789012345678901234567890123456789012345678901234567890.000000001", "NaN", "Infinity", "-Infinity",
      "10000", "0.0001", "-9999.9999",
    ]
    try await expectEcho(texts, as: PostgresNumeric.self, cast: "numeric")
    try await database().withPool { (pool) async throws in
      for text in texts {
        #expect(try await pool.queryValue("select \(text)::text::numeric", as: PostgresNumeric.self).description == text)
        #expect(PostgresNumeric(text)?.description == text)
        #expect(try await pool.queryValue("select \(PostgresNumeric(text)!)::text", as: String.self) == text)
      }
    }
    for text in ["", "1e5", "--1", "1.2.3", "nan", "٣"] { #expect(PostgresNumeric(text) == nil, "\(text)") }
  }

  @Test func modelsAreColumns() async throws {
    try await database().withPool { (pool) async throws in
      try await pool.execute("create table with_model (a jsonb, b json, c jsonb)")
      let settings = Settings(theme: "ä\"", sizes: [1, 2])
      try await pool.execute("insert into with_model values (\(settings), \(settings)::jsonb::json, \(Settings?.none))")
      let row = try #require(try await pool.queryOne("select a, b, c, array[a, a] as d from with_model where a->>'theme' = \("ä\"")"))
      #expect(try row["a", as: Settings.self] == settings && row["b", as: Settings.self] == settings)
      #expect(try row["c", as: Settings?.self] == nil)
      #expect(try row["d", as: [Settings].self] == [settings, settings])
      let error = await #expect(throws: PostgresError.self) { try await pool.queryValue("select '{}'::jsonb as model", as: Settings.self) }
      #expect("\(error!)".contains("column \"model\"") && "\(error!)".contains("JSON that is no Settings"), "\(error!)")
      #expect(try await pool.queryValue("select \(Handmade(number: 7))", as: Handmade.self) == Handmade(number: 7))
      let refusal = await #expect(throws: PostgresError.self) { try await pool.query("select \(Handmade(number: -1))") }
      #expect("\(refusal!)" == "parameter $1 (Handmade) cannot be sent: it cannot be written as JSON: Refusal()")
    }
  }

  @Test func listsOfEnumsFitEnumColumnsToo() async throws {
    try await database().withPool { (pool) async throws in
      try await pool.execute("create type mood as enum ('calm', \(unsafeRawSQL: "'a \"quoted\\ one'"))")
      try await pool.execute("create table moods (one mood not null, many mood[] not null, texts text[] not null)")
      try await pool.execute("insert into moods values (\(Mood.quoted), \(Mood.allCases), \(Mood.allCases))")
      let row = try #require(try await pool.queryOne("select * from moods where one = any(\([Mood.quoted])) and many = \(Mood.allCases)"))
      #expect(try row["many", as: [Mood].self] == Mood.allCases && row["texts", as: [Mood].self] == Mood.allCases)
      #expect(try await pool.queryValue("select count(*) from moods where one = any(\([Mood]()))", as: Int.self) == 0)
    }
  }
}

@Suite struct AssignmentTests {
  private enum Change: SQLChangeConvertible {
    case absent, null
    case value(String)

    var sqlChange: SQLChange<String> {
      switch self {
      case .absent: .keep
      case .null: .clear
      case .value(let text): .set(text)
      }
    }
  }

  @Test func onlyWhatIsGivenIsAssigned() {
    var changes: SQLAssignments = ["version = version + 1"]
    changes.set("a", ifGiven: Int?.none)
    changes.set("b", ifGiven: 7)
    changes.set("c", to: Change.absent)
    changes.set("d", to: Change.null)
    changes.set("e", to: Change.value("x"))
    changes.set("f", to: Int?.none)
    #expect(changes.sql.text == "version = version + 1, b = $1, d = null, e = $2, f = $3")
    #expect(changes.sql.parameterCount == 3 && !changes.isEmpty && SQLAssignments().isEmpty)
  }
}
