import Foundation
import Synchronization
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "deadline") }

/// One time limit for all that a task asks of Postgres. Slow machines may meet a short one before they come to what it shall interrupt, so
/// these tests double it until that is under way.
@Suite struct DeadlineTests {
  typealias Activity = PostgresDeadlineExceeded.Activity

  /// What ran out in `body`, the first time that `isRight` says so.
  private func activity(
    where isRight: (Activity) -> Bool, _ body: @escaping @Sendable () async throws -> Void
  ) async throws -> PostgresDeadlineExceeded {
    var limit = Duration.milliseconds(20)
    while true {
      let error = await #expect(throws: PostgresError.self) { try await withPostgresDeadline(limit) { try await body() } }
      guard case .deadlineExceeded(let exceeded) = error else {
        Issue.record("\(String(describing: error))")
        throw CancellationError()
      }
      #expect(exceeded.limit == limit)
      if isRight(exceeded.activity) { return exceeded }
      limit *= 2
      if limit > .seconds(120) {
        Issue.record("\(exceeded)")
        throw CancellationError()
      }
    }
  }

  private func isRunning(_ sql: String) -> (Activity) -> Bool {
    { if case .running(sql) = $0 { true } else { false } }
  }

  @Test func aStatementIsStoppedInTheServerAndTheConnectionUsedAgain() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let exceeded = try await activity(where: isRunning("select pg_sleep($1)")) { _ = try await pool.query("select pg_sleep(\(3600.0))") }
      #expect(exceeded.description.hasPrefix("the deadline of \(exceeded.limit) passed while a statement ran"))
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      #expect(pool.statistics.connectionsOpened == 1)
    }
  }

  @Test func waitingForAConnectionEnds() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.withConnection { connection in
        _ = try await connection.query("select 1")
        let wait: (Activity) -> Bool = { if case .waitingForConnection = $0 { true } else { false } }
        for body in [
          { _ = try await pool.query("select 1") }, { try await pool.transaction { _ = try await $0.query("select 1") } },
        ] as [@Sendable () async throws -> Void] {
          let exceeded = try await activity(where: wait, body)
          #expect(exceeded.description.contains("waited for a connection: 1 of at most 1 connections are in use"))
        }
      }
      #expect(pool.statistics.waiting == 0)
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func waitingForAServerThatDoesNotAnswerEnds() async throws {
    try await withProxiedPool(of: database(), maximumConnections: 1) { (pool, proxy) async throws in
      proxy.fault = .stalled
      let exceeded = try await activity(where: { _ in true }) { _ = try await pool.query("select 1") }
      guard case .waitingForConnection = exceeded.activity else { Issue.record("\(exceeded)"); return }
      proxy.fault = .none
      proxy.cutAll()
    }
  }

  /// The cancel request gets no answer either: whoever waited for that would wait for ever here.
  @Test func aBlackHoleIsGivenUpAtTheDeadline() async throws {
    try await withProxiedPool(of: database(), maximumConnections: 1) {
      $0.cancelTimeout = .seconds(3600)
      $0.statementTimeout = nil
    } _: { (pool, proxy) async throws in
      _ = try await pool.query("select 1")
      proxy.fault = .stalled
      _ = try await activity(where: { _ in true }) { _ = try await pool.query("select 1") }
      proxy.fault = .none
      proxy.cutAll()
    }
  }

  @Test func aStatementThatWaitsBehindAnotherIsGivenUpToo() async throws {
    try await withProxiedPool(of: database(), maximumConnections: 2) {
      $0.cancelTimeout = .seconds(3600)
      $0.statementTimeout = nil
      $0.pool.pipelining = PostgresPipelining(connections: 1, depth: 100)
    } _: { (pool, proxy) async throws in
      _ = try await pool.query("select 1")
      proxy.fault = .stalled
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<20 {
          group.addTask {
            let error = await #expect(throws: PostgresError.self) {
              try await withPostgresDeadline(.milliseconds(100)) { _ = try await pool.query("select 1") }
            }
            guard case .deadlineExceeded = error else { Issue.record("\(String(describing: error))"); return }
          }
        }
      }
      proxy.fault = .none
      proxy.cutAll()
    }
  }

  @Test func aTransactionIsRolledBack() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.execute("create table if not exists kept (n int)")
      let exceeded = try await activity(where: isRunning("select pg_sleep(3600)")) {
        try await pool.transaction { transaction in
          try await transaction.execute("insert into kept values (1)")
          _ = try await transaction.query("select pg_sleep(3600)")
        }
      }
      #expect(exceeded.description.contains("select pg_sleep(3600)"))
      #expect(try await pool.queryValue("select count(*) from kept", as: Int.self) == 0)
    }
  }

  /// Nothing begins after the deadline, the commit included.
  @Test func aTransactionThatIsLateIsNotCommitted() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.execute("create table if not exists late (n int)")
      let exceeded = try await activity(where: { if case .beginning("commit") = $0 { true } else { false } }) {
        try await pool.transaction { transaction in
          try await transaction.execute("insert into late values (1)")
          let instant = try #require(PostgresDeadline.inForce?.instant)
          while MonotonicClock.now() <= instant { try await Task.sleep(for: .milliseconds(5)) }
        }
      }
      #expect(exceeded.description.contains("safe to try again"))
      #expect(try await pool.queryValue("select count(*) from late", as: Int.self) == 0)
    }
  }

  @Test func aCommitInABlackHoleIsGivenUp() async throws {
    try await withProxiedPool(of: database(), maximumConnections: 20) {
      $0.cancelTimeout = .seconds(3600)
    } _: { (pool, proxy) async throws in
      _ = try await activity(where: isRunning("commit")) {
        proxy.fault = .none
        try await pool.transaction { transaction in
          _ = try await transaction.query("select 1")
          proxy.fault = .stalled
        }
      }
      proxy.fault = .none
      proxy.cutAll()
    }
  }

  @Test func aStreamEnds() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let rows = Mutex(0)
      _ = try await activity(where: { _ in rows.withLock { $0 > 0 } }) {
        try await pool.stream("select generate_series(1, 10000000), pg_sleep(0.001), repeat('x', 10000)", bufferedRows: 4) { stream in
          for try await _ in stream { rows.withLock { $0 += 1 } }
        }
      }
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func copyingEndsInBothDirections() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.execute("create table if not exists copied (n bigint)")
      let sent = Mutex(0)
      _ = try await activity(where: { _ in sent.withLock { $0 > 10_000 } }) {
        try await pool.copy(into: "copied", columns: ["n"]) { writer in
          while true {
            try await writer.write(1)
            sent.withLock { $0 += 1 }
          }
        }
      }
      #expect(try await pool.queryValue("select count(*) from copied", as: Int.self) == 0)
      let blocks = Mutex(0)
      _ = try await activity(where: { _ in blocks.withLock { $0 > 0 } }) {
        let rows = "select generate_series(1, 10000000), pg_sleep(0.001), repeat('x', 10000)"
        try await pool.copyOut(unsafeRawSQL: "copy (\(rows)) to stdout") { output in
          for try await _ in output { blocks.withLock { $0 += 1 } }
        }
      }
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func theSoonerOfTwoHolds() async throws {
    try await withPostgresDeadline(.seconds(3600)) {
      let outer = try #require(PostgresDeadline.inForce)
      await withPostgresDeadline(.seconds(7200)) { #expect(PostgresDeadline.inForce?.instant == outer.instant) }
      await withPostgresDeadline(.seconds(60)) {
        #expect(PostgresDeadline.inForce?.limit == .seconds(60))
        let ofChild = await Task { PostgresDeadline.inForce?.limit }.value
        #expect(ofChild == .seconds(60))
        #expect(PostgresDeadline.lifted { PostgresDeadline.inForce == nil })
      }
      #expect(PostgresDeadline.inForce?.instant == outer.instant)
    }
    #expect(PostgresDeadline.inForce == nil)
  }

  /// A connection is not its task's alone: it is finished though that task has left.
  @Test func whatOutlivesTheTaskIsNotBound() async throws {
    let reached = Mutex(false)
    let release = Mutex(false)
    try await database().withPool(maximumConnections: 1) {
      $0.pool.hooks.afterConnect = { connection in
        reached.withLock { $0 = true }
        _ = await eventually { release.withLock { $0 } }
        _ = try await connection.query("select 1")
      }
    } _: { (pool) async throws in
      let exceeded = try await activity(where: { _ in reached.withLock { $0 } }) { _ = try await pool.query("select 1") }
      guard case .waitingForConnection = exceeded.activity else { Issue.record("\(exceeded)"); return }
      release.withLock { $0 = true }
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      #expect(pool.statistics.connectFailures == 0 && pool.statistics.connectionsOpened == 1)
    }
  }
}
