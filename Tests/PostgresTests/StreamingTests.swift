import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "streaming") }

private struct Refusal: Error {}

@Suite struct StreamingTests {
  @Test func rowsComeOneByOneInOrder() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let sum = try await pool.stream("select n from generate_series(1, \(20_000)) as n order by n") { rows in
        var sum = 0
        var last = 0
        for try await row in rows {
          let number = try row["n", as: Int.self]
          #expect(number == last + 1)
          last = number
          sum += number
        }
        return sum
      }
      #expect(sum == 200_010_000)
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      #expect(pool.statistics.connectionsOpened == 1)
    }
  }

  @Test func aSlowReaderHoldsTheServerBack() async throws {
    try await database().withPool(maximumConnections: 2) { (pool) async throws in
      let count = try await pool.stream("select repeat('x', 10000) as t from generate_series(1, 3000)", bufferedRows: 10) { rows in
        var iterator = rows.makeAsyncIterator()
        _ = try await iterator.next()
        // The server fills the socket and then waits for the client to read.
        let isWaiting = try await eventually {
          try await pool.queryValue(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'ClientWrite'", as: Int.self) == 1
        }
        #expect(isWaiting)
        var count = 1
        while try await iterator.next() != nil { count += 1 }
        return count
      }
      #expect(count == 3000)
    }
  }

  @Test func endingEarlyStopsTheServerAndKeepsTheConnection() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let first = try await pool.stream("select generate_series(1, 100000000) as n", bufferedRows: 5) { rows in
        for try await row in rows { return try row["n", as: Int.self] }
        return 0
      }
      #expect(first == 1)
      await #expect(throws: Refusal.self) {
        try await pool.stream("select generate_series(1, 100000000) as n") { rows in
          for try await _ in rows { throw Refusal() }
        }
      }
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      #expect(pool.statistics.connectionsOpened == 1)
    }
  }

  @Test func endingEarlyInsideATransactionKeepsIt() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.transaction { (transaction) async throws in
        let first = try await transaction.stream("select n from generate_series(1, 5000) as n", bufferedRows: 5) { rows in
          for try await row in rows { return try row["n", as: Int.self] }
          return 0
        }
        #expect(first == 1)
        #expect(try await transaction.queryValue("select 2", as: Int.self) == 2)
      }
    }
  }

  @Test func cancellingTheReaderStopsTheServer() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let started = Gate()
      let task = Task {
        try await pool.stream("select n, pg_sleep(0.01) from generate_series(1, 100000) as n") { rows in
          for try await _ in rows { await started.open() }
        }
      }
      await started.wait()
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      #expect(pool.statistics.connectionsOpened == 1)
    }
  }

  @Test func anErrorInTheMiddleComesAfterTheRowsBeforeIt() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.stream("select 100 / (50 - n) as q from generate_series(1, 100) as n") { rows in
          var count = 0
          do {
            for try await _ in rows { count += 1 }
          } catch {
            #expect(count == 49)
            throw error
          }
        }
      }
      #expect(error?.sqlState == SQLState(rawValue: "22012"))
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func aStreamOverItsLimitEnds() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.stream("select pg_sleep(60)", timeout: .milliseconds(50)) { rows in for try await _ in rows {} }
      }
      guard case .statementTimeout = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }
}
