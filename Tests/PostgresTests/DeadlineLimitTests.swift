import Synchronization
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "deadline_limits") }

/// A deadline beside what else ends work, and what it does not end.
@Suite struct DeadlineLimitTests {
  @Test func aShorterLimitOfAStatementKeepsItsName() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await withPostgresDeadline(.seconds(3600)) { try await pool.query("select pg_sleep(3600)", timeout: .milliseconds(20)) }
      }
      guard case .statementTimeout = error else { Issue.record("\(String(describing: error))"); return }
    }
  }

  /// The statement's own limit passed first and stopped it; nobody answered that, and the task waits no longer than to its deadline.
  @Test func aStatementThatNobodyAnswersIsGivenUpThoughItsOwnLimitHasPassed() async throws {
    try await withProxiedPool(of: database(), maximumConnections: 1) {
      $0.cancelTimeout = .seconds(3600)
    } _: { (pool, proxy) async throws in
      _ = try await pool.query("select 1")
      proxy.fault = .stalled
      let error = await #expect(throws: PostgresError.self) {
        try await withPostgresDeadline(.milliseconds(200)) { try await pool.query("select 1", timeout: .milliseconds(10)) }
      }
      switch error {
      case .statementTimeout, .deadlineExceeded: break
      default: Issue.record("\(String(describing: error))")
      }
      proxy.fault = .none
      proxy.cutAll()
    }
  }

  /// It was cancelled first, and says so. On a slow machine the deadline may come before that; then it is doubled.
  @Test func aCancelledTaskThatNobodyAnswersIsGivenUp() async throws {
    try await withProxiedPool(of: database(), maximumConnections: 20) {
      $0.cancelTimeout = .seconds(3600)
    } _: { (pool, proxy) async throws in
      for exponent in 0..<10 {
        proxy.fault = .none
        _ = try await pool.query("select 1")
        let before = pool.statistics.leased
        proxy.fault = .stalled
        let task = Task { try await withPostgresDeadline(.milliseconds(100 << exponent)) { try await pool.query("select 1") } }
        _ = await eventually { pool.statistics.leased > before }
        task.cancel()
        let outcome = await task.result
        proxy.fault = .none
        proxy.cutAll()
        if case .failure(let error) = outcome, error is CancellationError { return }
      }
      Issue.record("the deadline was first each time")
    }
  }

  @Test func hooksThatRunAfterATaskAreNotBound() async throws {
    let limits = Mutex<[Duration?]>([])
    try await database().withPool(maximumConnections: 1) {
      $0.pool.hooks.afterRelease = { _ in
        limits.withLock { $0.append(PostgresDeadline.inForce?.limit) }
        return true
      }
    } _: { (pool) async throws in
      try await withPostgresDeadline(.seconds(3600)) { try await pool.withConnection { _ = try await $0.query("select 1") } }
      #expect(await eventually { !limits.withLock { $0.isEmpty } })
      #expect(limits.withLock { $0 } == [nil])
    }
  }

  /// The error of the last attempt says more than that there was no time for another.
  @Test func anotherAttemptIsNotBegunTooLate() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      _ = try await pool.query("select 1")
      for exponent in 0..<12 {
        let error = await #expect(throws: PostgresError.self) {
          try await withPostgresDeadline(.milliseconds(20 << exponent)) {
            try await pool.transaction(retrying: PostgresRetryPolicy()) { try await loseAndWaitForTheDeadline($0) }
          }
        }
        if error?.sqlState == .serializationFailure { return }
      }
      Issue.record("each time another attempt was begun")
    }
  }

  private func loseAndWaitForTheDeadline(_ transaction: PostgresTransaction) async throws {
    do {
      try await transaction.execute("do $$ begin raise exception using errcode = '40001'; end $$")
    } catch {
      let instant = try #require(PostgresDeadline.inForce?.instant)
      while MonotonicClock.now() <= instant { try await Task.sleep(for: .milliseconds(5)) }
      throw error
    }
  }
}
