import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "row") }

private struct Person: PostgresRowDecodable, Equatable {
  let id: Int
  let name: String
  let age: Int?

  init(row: PostgresRow) throws {
    id = try row["id"]
    name = try row["name"]
    age = try row["age"]
  }
}

@Suite struct RowTests {
  private func text(_ query: SQL, _ read: @Sendable (PostgresRow) throws -> Void) async throws -> String {
    try await database().withPool { (pool) async throws in
      let row = try #require(try await pool.queryOne(query))
      let error = #expect(throws: PostgresError.self) { try read(row) }
      return error.map { "\($0)" } ?? ""
    }
  }

  @Test func anUnknownColumnIsNamedWithThoseThereAre() async throws {
    let message = try await text("select 1 as id, 'x' as title") { _ = try $0["tittle", as: String.self] }
    #expect(message == "column \"tittle\" cannot be read as String: there is no such column; the row has \"id\", \"title\"")
  }

  @Test func aPrefixOrAnExtensionOfANameIsAnotherName() async throws {
    _ = try await text("select 1 as title") { _ = try $0["titl", as: Int.self] }
    _ = try await text("select 1 as title") { _ = try $0["titles", as: Int.self] }
    _ = try await text("select 1 as title") { _ = try $0["", as: Int.self] }
    _ = try await text("select 1 as title") { _ = try $0["title\0", as: Int.self] }
  }

  @Test func anUnknownPositionIsNamed() async throws {
    let message = try await text("select 1 as id") { _ = try $0[1, as: Int.self] }
    #expect(message.contains("\"#1\"") && message.contains("\"id\""))
    _ = try await text("select 1 as id") { _ = try $0[-1, as: Int.self] }
  }

  @Test func aWrongTypeNamesBoth() async throws {
    let message = try await text("select 'x'::text as title") { _ = try $0["title", as: Int.self] }
    #expect(
      message == "column \"title\" (position 0) cannot be read as Int: expected bigint, integer or smallint, found text; "
        + "read another Swift type or cast in SQL")
    _ = try await text("select 1::int4 as n") { _ = try $0["n", as: String.self] }
    _ = try await text("select 1::numeric as n") { _ = try $0["n", as: Double.self] }
    _ = try await text("select now()::timestamp as n") { _ = try $0["n", as: Date.self] }
    _ = try await text("select row(1, 'x')::text::bytea as n") { _ = try $0["n", as: String.self] }
  }

  @Test func aCompositeIsNotText() async throws {
    _ = try await database().withPool { pool in try await pool.execute("create type pair as (a int, b text)") }
    _ = try await text("select row(1, 'x')::pair as p") { _ = try $0["p", as: String.self] }
  }

  @Test func nullNeedsAnOptional() async throws {
    let message = try await text("select null::text as title") { _ = try $0["title", as: String.self] }
    #expect(message.contains("\"title\"") && message.contains("it is NULL; read it as String?"))
  }

  @Test func theNumberOfColumnsMustFit() async throws {
    let message = try await text("select 1 as a, 2 as b") { _ = try $0.decode(Int.self) }
    #expect(message.contains("2 columns: \"a\", \"b\""))
  }

  @Test func rowsBecomeValues() async throws {
    try await database().withPool { (pool) async throws in
      let people = try await pool.query(
        "select 1 as id, 'A' as name, null::int as age union all select 2, 'B', 30 order by 1", as: Person.self)
      #expect(people.map(\.name) == ["A", "B"] && people.map(\.age) == [nil, 30])
      #expect(try await pool.queryOne("select 1 as id, 'A' as name, 2 as age where false", as: Person.self) == nil)
    }
  }

  @Test func queryOneRefusesTwoRows() async throws {
    try await database().withPool { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) { try await pool.queryOne("select generate_series(1, 2)") }
      #expect("\(error!)" == "expected at most one row (add limit 1, or use query), found 2")
      await #expect(throws: PostgresError.self) { try await pool.queryValue("select 1 where false", as: Int.self) }
    }
  }

  @Test func rowsOutliveTheirConnection() async throws {
    let rows = try await database().withPool { pool in try await pool.query("select generate_series(1, 3) as n") }
    #expect(try rows.map { try $0["n", as: Int.self] } == [1, 2, 3])
  }
}
