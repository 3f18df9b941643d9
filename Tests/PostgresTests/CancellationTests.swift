import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "cancellation") }

@Suite struct CancellationTests {
  private func running(_ pool: PostgresPool, marked marker: String) async throws -> Int {
    try await pool.queryValue(
      "select count(*) from pg_stat_activity where state = 'active' and query like \("%\(marker)%") and pid <> pg_backend_pid()",
      as: Int.self)
  }

  @Test func cancellingATaskStopsTheStatementInTheServer() async throws {
    try await database().withPool { (pool) async throws in
      let task = Task { try await pool.query("select pg_sleep(60) /* stopped by cancel */") }
      #expect(try await eventually { try await running(pool, marked: "stopped by cancel") == 1 })
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await running(pool, marked: "stopped by cancel") == 0)
      #expect(pool.statistics.connectionsClosed == 0, "the connection is used again")
    }
  }

  @Test func aStatementOverItsLimitIsStopped() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.query("select pg_sleep(\(60.0))", timeout: .milliseconds(50))
      }
      guard case .statementTimeout(let timeout) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(timeout.limit == .milliseconds(50) && timeout.sql == "select pg_sleep($1)")
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      #expect(pool.statistics.connectionsOpened == 1)
    }
  }

  @Test func theConfiguredLimitHoldsForAll() async throws {
    try await database().withPool {
      $0.statementTimeout = .milliseconds(50)
    } _: { (pool) async throws in
      for _ in 0..<3 {
        await #expect(throws: PostgresError.self) { try await pool.query("select pg_sleep(60)") }
        await #expect(throws: PostgresError.self) { try await pool.transaction { _ = try await $0.query("select pg_sleep(60)") } }
      }
      #expect(try await pool.queryValue("select \(1)", as: Int.self, timeout: .seconds(60)) == 1)
    }
  }

  /// Cancels a thousand statements at random moments. Whatever comes later must never be hit, and a statement that was not
  /// cancelled must give its own answer.
  @Test func aStormOfCancellationsNeverHitsALaterQuery() async throws {
    try await database().withPool(maximumConnections: 4) {
      $0.pool.acquireTimeout = .seconds(120)
    } _: { (pool) async throws in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<1000 {
          group.addTask {
            let task = Task { try await pool.query("select pg_sleep(0.003), \(number)") }
            try? await Task.sleep(for: .microseconds(Int.random(in: 0...6000)))
            task.cancel()
            do {
              let rows = try await task.value
              #expect(try rows[0][1, as: Int.self] == number)
            } catch is CancellationError {
            } catch {
              Issue.record("a cancelled statement ended with \(error)")
            }
          }
          group.addTask {
            do {
              #expect(try await pool.queryValue("select \(number) + 1", as: Int.self, timeout: .seconds(60)) == number + 1)
            } catch {
              Issue.record("an innocent statement was hit: \(error)")
            }
          }
        }
      }
      #expect(pool.statistics.leased == 0)
      #expect(pool.statistics.connectionsOpened <= 4)
    }
  }

  /// Several tasks in one transaction share its connection: only the cancelled statement is stopped, and with it the
  /// transaction fails as a whole.
  @Test func cancellingOneOfSeveralStatementsOfATransactionEndsIt() async throws {
    let observer = PostgresPool(try await database().configuration(maximumConnections: 1))
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      do {
        try await pool.transaction { (transaction) async throws in
          let slow = Task { try await transaction.query("select pg_sleep(60) /* one of several */") }
          #expect(try await eventually { try await running(observer, marked: "one of several") == 1 })
          let behind = Task { try await transaction.query("select 1") }
          slow.cancel()
          await #expect(throws: CancellationError.self) { try await slow.value }
          _ = try? await behind.value
          let error = await #expect(throws: PostgresError.self) { try await transaction.query("select 2") }
          #expect(error?.sqlState == .inFailedTransaction)
        }
        Issue.record("a failed transaction was committed")
      } catch is PostgresError {
      }
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
    await observer.close()
  }
}
