import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "pool") }

/// A door that tasks wait at until it is opened.
actor Gate {
  private(set) var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    if isOpen { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func open() {
    isOpen = true
    waiting.forEach { $0.resume() }
    waiting = []
  }
}

@Suite struct PoolTests {
  @Test func aPoolNeverGrowsBeyondItsMaximum() async throws {
    try await database().withPool(maximumConnections: 3) { (pool) async throws in
      try await withThrowingTaskGroup(of: Void.self) { (group) async throws in
        for _ in 0..<60 { group.addTask { _ = try await pool.query("select pg_sleep(0.002)") } }
        try await group.waitForAll()
      }
      let statistics = pool.statistics
      #expect(statistics.open <= 3 && statistics.connectionsOpened <= 3)
      #expect(statistics.leased == 0 && statistics.waiting == 0 && statistics.acquires == 60)
      #expect(statistics.waits > 0 && statistics.waitTime > .zero)
    }
  }

  @Test func aNestedAcquireInAPoolOfOneTimesOutWithAReason() async throws {
    try await database().withPool(maximumConnections: 1) {
      $0.pool.acquireTimeout = .seconds(1)
      $0.pool.minimumConnections = 1
      $0.pool.maintenanceInterval = .milliseconds(10)
    } _: { (pool) async throws in
      #expect(await eventually { pool.statistics.idle == 1 })
      let error = await #expect(throws: PostgresError.self) {
        try await pool.withConnection { _ in _ = try await pool.query("select 1") }
      }
      guard case .acquireTimeout(let timeout) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(timeout.statistics.leased == 1 && timeout.statistics.maximum == 1)
      #expect("\(timeout)".contains("1 of at most 1 connections are in use"), "\(timeout)")
      #expect("\(timeout)".contains("holds one while it asks for another"))
      #expect(pool.statistics.acquireTimeouts == 1)
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func waitingTasksAreServedInTheirOrder() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let gate = Gate()
      let holder = Task { try await pool.withConnection { _ in await gate.wait() } }
      #expect(await eventually { pool.statistics.leased == 1 })
      var tasks: [Task<Int, any Error>] = []
      for number in 0..<8 {
        tasks.append(Task { try await pool.queryValue("select nextval('turns') + 0 * \(number)", as: Int.self) })
        #expect(await eventually { pool.statistics.waiting == number + 1 })
      }
      try await database().withPool { (other) async throws in _ = try await other.execute("create sequence turns") }
      await gate.open()
      try await holder.value
      for (number, task) in tasks.enumerated() { #expect(try await task.value == number + 1) }
    }
  }

  @Test func aCancelledWaiterLeavesAndLosesNothing() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let gate = Gate()
      let holder = Task { try await pool.withConnection { _ in await gate.wait() } }
      #expect(await eventually { pool.statistics.leased == 1 })
      let waiters = (0..<20).map { _ in Task { try await pool.query("select 1") } }
      #expect(await eventually { pool.statistics.waiting == 20 })
      for waiter in waiters { waiter.cancel() }
      for waiter in waiters { await #expect(throws: CancellationError.self) { try await waiter.value } }
      #expect(pool.statistics.waiting == 0 && pool.statistics.cancelledAcquires == 20)
      await gate.open()
      try await holder.value
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      #expect(pool.statistics.leased == 0)
    }
  }

  @Test func aTaskThatIsCancelledBeforeItAsksGetsNothing() async throws {
    try await database().withPool { (pool) async throws in
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await pool.query("select 1")
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(pool.statistics.acquires == 0)
    }
  }

  /// Random acquires, some cancelled at a random moment: at the end nothing is leased and nobody waits.
  @Test func randomCancellationsLeakNothing() async throws {
    try await database().withPool(maximumConnections: 3) { (pool) async throws in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<600 {
          let task = Task { try await pool.query("select \(number)") }
          group.addTask {
            if number % 3 == 0 {
              for _ in 0..<Int.random(in: 0...20) { await Task.yield() }
              task.cancel()
            }
            _ = try? await task.value
          }
        }
      }
      let statistics = pool.statistics
      #expect(statistics.leased == 0 && statistics.waiting == 0)
      for _ in 0..<5 { #expect(try await pool.queryValue("select 1", as: Int.self) == 1) }
    }
  }

  @Test func oldConnectionsAreReplaced() async throws {
    try await database().withPool(maximumConnections: 1) {
      $0.pool.maximumLifetime = .milliseconds(30)
      $0.pool.lifetimeJitter = .zero
    } _: { (pool) async throws in
      let first = try await pool.queryValue("select pg_backend_pid()", as: Int.self)
      let isReplaced = try await eventually { try await pool.queryValue("select pg_backend_pid()", as: Int.self) != first }
      #expect(isReplaced)
      #expect(pool.statistics.expiredConnections >= 1)
    }
  }

  @Test func unusedConnectionsGoDownToTheMinimum() async throws {
    try await database().withPool(maximumConnections: 4) {
      $0.pool.minimumConnections = 1
      $0.pool.maximumIdleTime = .milliseconds(20)
      $0.pool.maintenanceInterval = .milliseconds(10)
    } _: { (pool) async throws in
      let gate = Gate()
      try await withThrowingTaskGroup(of: Void.self) { (group) async throws in
        for _ in 0..<4 { group.addTask { try await pool.withConnection { _ in await gate.wait() } } }
        #expect(await eventually { pool.statistics.leased == 4 })
        await gate.open()
        try await group.waitForAll()
      }
      #expect(await eventually { pool.statistics.open == 1 && pool.statistics.unusedConnections >= 3 })
    }
  }

  @Test func theMinimumIsKeptOpenUnasked() async throws {
    try await database().withPool(maximumConnections: 4) {
      $0.pool.minimumConnections = 3
      $0.pool.maintenanceInterval = .milliseconds(10)
    } _: { (pool) async throws in
      #expect(await eventually { pool.statistics.idle == 3 })
    }
  }

  @Test func closingWaitsForWorkAndRefusesMore() async throws {
    let pool = PostgresPool(try await database().configuration(maximumConnections: 1))
    let gate = Gate()
    let worker = Task {
      try await pool.withConnection { connection in
        await gate.wait()
        return try await connection.queryValue("select 1", as: Int.self)
      }
    }
    #expect(await eventually { pool.statistics.leased == 1 })
    let waiter = Task { try await pool.query("select 2") }
    #expect(await eventually { pool.statistics.waiting == 1 })
    let closing = Task { await pool.close() }
    await #expect(throws: PostgresError.self) { try await waiter.value }
    await #expect(throws: PostgresError.self) { try await pool.query("select 3") }
    await gate.open()
    #expect(try await worker.value == 1)
    await closing.value
    await pool.close()
    #expect(pool.statistics.open == 0)
  }

  @Test func closingDoesNotWaitForEver() async throws {
    var configuration = try await database().configuration(maximumConnections: 1)
    configuration.pool.closeTimeout = .milliseconds(50)
    let pool = PostgresPool(configuration)
    let worker = Task { try await pool.query("select pg_sleep(60)") }
    #expect(await eventually { pool.statistics.leased == 1 })
    await pool.close()
    await #expect(throws: PostgresError.self) { try await worker.value }
  }

  @Test func aPoolThatIsForgottenClosesItsConnections() async throws {
    let name = "forgotten-\(UInt32.random(in: 0...UInt32.max))"
    func use() async throws {
      var configuration = try await database().configuration()
      configuration.applicationName = name
      _ = try await PostgresPool(configuration).query("select 1")
    }
    try await use()
    try await database().withPool { (pool) async throws in
      let isGone = try await eventually {
        try await pool.queryValue("select count(*) from pg_stat_activity where application_name = \(name)", as: Int.self) == 0
      }
      #expect(isGone)
    }
  }

  @Test func aConnectionUsedAfterItsClosureIsRefused() async throws {
    try await database().withPool { (pool) async throws in
      let escaped = try await pool.withConnection { $0 }
      let error = await #expect(throws: PostgresError.self) { try await escaped.query("select 1") }
      #expect("\(error!)".contains("after the closure"))
    }
  }

  @Test func aConnectionGivenBackInsideATransactionIsNotReused() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let first = try await pool.withConnection { connection in
        try await connection.execute("begin")
        return connection.backendProcess
      }
      #expect(await eventually { pool.statistics.open == 0 })
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) != first)
    }
  }

  @Test func atStartAnUnreachableServerIsReportedAtOnce() async throws {
    var configuration = try PostgresConfiguration(url: "postgresql://x@127.0.0.1:1/x")
    configuration.logger = TestDatabase.silence
    let pool = PostgresPool(configuration)
    for _ in 0..<3 { await #expect(throws: PostgresError.self) { try await pool.query("select 1") } }
    await pool.close()
  }
}
