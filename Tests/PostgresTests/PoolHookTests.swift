import Foundation
import Synchronization
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "hooks") }

private struct Refusal: Error {}

/// Counts from any thread.
private final class Tally: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }
  @discardableResult func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}

@Suite struct PoolHookTests {
  @Test func aNewConnectionIsGreetedBeforeAnybodyHasIt() async throws {
    try await database().withPool(maximumConnections: 3) {
      $0.pool.hooks.afterConnect = { try await $0.execute("set my.greeting = 'hello'") }
    } _: { (pool) async throws in
      try await withThrowingTaskGroup(of: String.self) { (group) async throws in
        for _ in 0..<20 { group.addTask { try await pool.queryValue("select current_setting('my.greeting')", as: String.self) } }
        for try await greeting in group { #expect(greeting == "hello") }
      }
    }
  }

  @Test func aConnectionThatCannotBeGreetedIsNone() async throws {
    let tries = Tally()
    try await database().withPool(maximumConnections: 1) {
      $0.pool.hooks.afterConnect = { connection in
        if tries.next() == 1 { try await connection.execute("select no_such_column") }
      }
    } _: { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1") }
      guard case .connect(let problem) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(problem.kind == .hook && "\(problem)".contains("no_such_column"), "\(problem)")
      #expect(await eventually { (try? await pool.queryValue("select 1", as: Int.self)) == 1 })
      #expect(pool.statistics.connectionsOpened == 1)
    }
  }

  @Test func passwordsMayExpire() async throws {
    let database = try await database()
    try await database.withLockedRole()
    let calls = Tally()
    var configuration = try PostgresConfiguration(url: database.cluster.tcpURL(user: "locked", password: "wrong"))
    configuration.logger = TestDatabase.silence
    configuration.beforeConnect = { configuration in
      calls.next()
      configuration.password = "right"
    }
    let pool = PostgresPool(configuration)
    #expect(try await pool.queryValue("select current_user::text", as: String.self) == "locked")
    #expect(calls.value == 1)
    await pool.close()
    configuration.beforeConnect = { _ in throw Refusal() }
    let second = PostgresPool(configuration)
    let error = await #expect(throws: PostgresError.self) { try await second.verify() }
    #expect("\(error!)".contains("beforeConnect threw: Refusal"), "\(error!)")
    await second.close()
  }

  @Test func aConnectionIsPreparedForEachTask() async throws {
    let calls = Tally()
    try await database().withPool(maximumConnections: 1) {
      $0.pool.hooks.prepare = { connection in
        switch calls.next() {
        case 2: return .replace
        case 4: return .refuse(Refusal())
        case 5: throw Refusal()
        default:
          try await connection.execute("select set_config('my.task', 'prepared', false)")
          return .use
        }
      }
    } _: { (pool) async throws in
      let first = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) != first, "replaced")
      #expect(calls.value == 3 && pool.statistics.connectionsOpened == 2)
      await #expect(throws: Refusal.self) { try await pool.query("select 1") }
      #expect(pool.statistics.open == 1, "a refusal keeps the connection")
      await #expect(throws: Refusal.self) { try await pool.query("select 1") }
      #expect(await eventually { pool.statistics.open == 0 }, "a throw closes it")
      #expect(try await pool.queryValue("select current_setting('my.task')", as: String.self) == "prepared")
      #expect(pool.statistics.leased == 0)
    }
  }

  @Test func aHookThatReplacesForEverIsNamed() async throws {
    try await database().withPool(maximumConnections: 2) {
      $0.pool.hooks.prepare = { _ in .replace }
    } _: { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1") }
      #expect("\(error!)".contains("replaced every connection"))
    }
  }

  @Test func aConnectionMayBeRefusedOnItsReturn() async throws {
    let closed = Tally()
    try await database().withPool(maximumConnections: 1) {
      $0.pool.hooks.afterRelease = { connection in
        (try? await connection.queryValue("select current_setting('my.dirt', true) is distinct from 'yes'", as: Bool.self)) ?? false
      }
      $0.pool.hooks.afterClose = { _ in closed.next() }
    } _: { (pool) async throws in
      let first = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) == first)
      try await pool.execute("set my.dirt = 'yes'")
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) != first)
      #expect(closed.value == 1)
    }
  }

  @Test func resettingReplacesEveryConnection() async throws {
    try await database().withPool(maximumConnections: 2) { (pool) async throws in
      let before = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      try await pool.withConnection { connection in
        let held = try await connection.queryValue("select pg_backend_pid()", as: Int32.self)
        pool.reset()
        #expect(try await connection.queryValue("select pg_backend_pid()", as: Int32.self) == held, "it is not torn away")
      }
      #expect(await eventually { pool.statistics.open == 0 })
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) != before)
      let stable = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) == stable, "a reset is over once")
    }
  }

  @Test func resettingReplacesConnectionsThatAreBeingMade() async throws {
    let (begun, gate) = (Tally(), Gate())
    try await database().withPool(maximumConnections: 1) {
      $0.beforeConnect = { _ in
        begun.next()
        await gate.wait()
      }
    } _: { (pool) async throws in
      let first = Task { try await pool.queryValue("select pg_backend_pid()", as: Int32.self) }
      #expect(await eventually { begun.value == 1 })
      pool.reset()
      await gate.open()
      let before = try await first.value
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) != before)
      #expect(pool.statistics.connectionsOpened == 2)
    }
  }

  @Test func someStayUnusedForTheNext() async throws {
    try await database().withPool(maximumConnections: 4) {
      $0.pool.minimumIdleConnections = 2
      $0.pool.maintenanceInterval = .milliseconds(10)
      $0.pool.maximumIdleTime = .milliseconds(1)
    } _: { (pool) async throws in
      #expect(await eventually { pool.statistics.idle == 2 })
      try await pool.withConnection { _ in
        #expect(await eventually { pool.statistics.idle == 2 && pool.statistics.leased == 1 })
      }
      #expect(await eventually { pool.statistics.idle == 2 && pool.statistics.open == 2 })
    }
  }

  @Test func aConnectionThatIsTooOldIsNotLent() async throws {
    try await database().withPool(maximumConnections: 1) {
      $0.pool.maximumLifetime = .milliseconds(20)
      $0.pool.lifetimeJitter = .zero
    } _: { (pool) async throws in
      let first = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      try await Task.sleep(for: .milliseconds(25))
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) != first)
      #expect(pool.statistics.expiredConnections >= 1)
    }
  }

  @Test func lifetimesDiffer() async throws {
    try await database().withPool(maximumConnections: 4) {
      $0.pool.minimumConnections = 4
      $0.pool.maintenanceInterval = .milliseconds(10)
    } _: { (pool) async throws in
      #expect(await eventually { pool.statistics.idle == 4 })
      let ends = pool.state.withLock { $0.idle.map(\.expiresAt) }
      #expect(Set(ends).count == 4)
      let now = MonotonicClock.now()
      for end in ends { #expect((3_500_000_000_000...4_200_000_000_000).contains(end - now)) }
    }
  }
}
