import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "copy") }

private struct Refusal: Error {}

@Suite struct CopyTests {
  private func withTable(_ name: String, _ body: (PostgresPool) async throws -> Void) async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.execute("create table \(identifier: name) (id bigint primary key, title text, owner uuid, at timestamptz)")
      try await body(pool)
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      #expect(pool.statistics.connectionsOpened == 1, "the connection is used again")
    }
  }

  @Test func manyRowsAreLoaded() async throws {
    try await withTable("loaded") { (pool) async throws in
      let owner = UUID()
      let now = Date(timeIntervalSince1970: 1_700_000_000)
      let count = try await pool.copy(into: "loaded", columns: ["id", "title", "owner", "at"]) { writer in
        for number in 0..<50_000 {
          try await writer.write(number, number % 10 == 0 ? nil : "title \(number) ' \\ \t", owner, now)
        }
      }
      #expect(count == 50_000)
      let row = try #require(try await pool.queryOne("select * from loaded where id = 4321"))
      #expect(try row["title", as: String.self] == "title 4321 ' \\ \t")
      #expect(try row["owner", as: UUID.self] == owner && row["at", as: Date.self] == now)
      #expect(try await pool.queryValue("select count(*) from loaded where title is null", as: Int.self) == 5000)
    }
  }

  @Test func throwingLoadsNothing() async throws {
    try await withTable("refused") { (pool) async throws in
      await #expect(throws: Refusal.self) {
        try await pool.copy(into: "refused", columns: ["id"]) { writer in
          for number in 0..<20_000 { try await writer.write(number) }
          throw Refusal()
        }
      }
      #expect(try await pool.queryValue("select count(*) from refused", as: Int.self) == 0)
    }
  }

  @Test func theServersReasonComesFirst() async throws {
    try await withTable("doubled") { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.copy(into: "doubled", columns: ["id"]) { writer in
          for number in 0..<50_000 { try await writer.write(number / 2) }
        }
      }
      #expect(error?.sqlState == .uniqueViolation)
      let missing = await #expect(throws: PostgresError.self) {
        try await pool.copy(into: "no_such_table", columns: ["id"]) { try await $0.write(1) }
      }
      #expect(missing?.sqlState == .undefinedTable)
      let misuse = await #expect(throws: PostgresError.self) {
        try await pool.copy(into: "doubled", columns: ["id", "title"]) { try await $0.write(1) }
      }
      #expect("\(misuse!)" == "a row of 1 values for 2 columns")
    }
  }

  @Test func cancellingLoadsNothing() async throws {
    try await withTable("cancelled") { (pool) async throws in
      let started = Gate()
      let task = Task {
        try await pool.copy(into: "cancelled", columns: ["id"]) { writer in
          for number in 0... {
            try await writer.write(number)
            if number == 50_000 { await started.open() }
          }
        }
      }
      await started.wait()
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await pool.queryValue("select count(*) from cancelled", as: Int.self) == 0)
    }
  }

  @Test func insideATransactionItBelongsToIt() async throws {
    try await withTable("inside") { (pool) async throws in
      await #expect(throws: Refusal.self) {
        try await pool.transaction { (transaction) async throws in
          #expect(try await transaction.copy(into: "inside", columns: ["id"]) { try await $0.write(1) } == 1)
          throw Refusal()
        }
      }
      #expect(try await pool.queryValue("select count(*) from inside", as: Int.self) == 0)
    }
  }

  @Test func copyOutGivesABlockPerRow() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let text = "copy (select n, 'x' from generate_series(1, 5000) as n) to stdout (format csv)"
      try await pool.copyOut(unsafeRawSQL: text) { blocks in
        var number = 0
        for try await block in blocks {
          number += 1
          #expect(String(decoding: block, as: UTF8.self) == "\(number),x\n")
        }
        #expect(number == 5000)
      }
      try await pool.copyOut(unsafeRawSQL: "copy (select generate_series(1, 100000000)) to stdout") { blocks in
        for try await _ in blocks { return }
      }
      let error = await #expect(throws: PostgresError.self) {
        try await pool.copyOut(unsafeRawSQL: "copy no_such_table to stdout") { blocks in for try await _ in blocks {} }
      }
      #expect(error?.sqlState == .undefinedTable)
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      #expect(pool.statistics.connectionsOpened == 1)
    }
  }
}
