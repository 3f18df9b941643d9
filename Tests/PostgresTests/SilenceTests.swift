import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "silence") }

/// Networks that swallow, delay and cut.
@Suite struct SilenceTests {
  @Test(arguments: [FaultyProxy.Fault.stalledToServer, .stalledToClient])
  func silenceInOneDirectionIsGivenUp(fault: FaultyProxy.Fault) async throws {
    try await withProxiedPool(of: database()) { (pool, proxy) async throws in
      _ = try await pool.query("select 1")
      proxy.fault = fault
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1", timeout: .milliseconds(100)) }
      guard case .statementTimeout = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      proxy.fault = .none
      proxy.cutAll()
    }
  }

  @Test func anUnusedConnectionInABlackHoleIsFoundBeforeATaskGetsIt() async throws {
    try await withProxiedPool(of: database(), maximumConnections: 1) {
      $0.pool.idleCheckInterval = .milliseconds(20)
      $0.pool.idleCheckTimeout = .milliseconds(50)
      $0.pool.maintenanceInterval = .milliseconds(10)
      $0.cancelTimeout = .milliseconds(50)
    } _: { (pool, proxy) async throws in
      _ = try await pool.query("select 1")
      proxy.fault = .stalled
      #expect(await eventually(within: .seconds(60)) { pool.statistics.open == 0 })
      proxy.fault = .none
      proxy.cutAll()
    }
  }

  @Test func anUnusedConnectionThatAnswersIsKept() async throws {
    try await withProxiedPool(of: database(), maximumConnections: 1) {
      $0.pool.idleCheckInterval = .milliseconds(20)
      $0.pool.idleCheckTimeout = .seconds(120)
      $0.pool.maintenanceInterval = .milliseconds(10)
    } _: { (pool, _) async throws in
      let first = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      let wasChecked = try await database().withPool(maximumConnections: 1) { observer in
        try await eventually(within: .seconds(60)) {
          try await observer.queryValue("select query from pg_stat_activity where pid = \(first)", as: String.self) == "select 1"
        }
      }
      #expect(wasChecked)
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) == first)
    }
  }

  @Test func slownessIsBorneWithinTheLimit() async throws {
    try await withProxiedPool(of: database()) { (pool, proxy) async throws in
      _ = try await pool.query("select 1")
      proxy.fault = .delayed(microseconds: 40_000)
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select pg_sleep(60)", timeout: .milliseconds(10)) }
      guard case .statementTimeout = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func aHalfClosedConnectionIsClosed() async throws {
    try await withProxiedPool(of: database()) { (pool, proxy) async throws in
      _ = try await pool.query("select 1")
      proxy.halfCloseAll()
      #expect(await eventually { pool.statistics.open == 0 })
    }
  }

  /// The handshake with a password, cut after each of some numbers of bytes.
  @Test(arguments: [0, 1, 9, 24, 60, 130, 200, 350])
  func aSignInThatIsCutEnds(bytes: Int) async throws {
    try await database().withLockedRole()
    try await withProxiedPool(of: database()) {
      ($0.user, $0.password) = ("locked", "right")
    } _: { (pool, proxy) async throws in
      proxy.answerLimit = bytes
      let error = await #expect(throws: PostgresError.self) { try await pool.verify() }
      switch error {
      case .connect(let problem): #expect(problem.isTransient, "\(problem)")
      case .connectionLost: break
      default: Issue.record("\(String(describing: error))")
      }
      proxy.answerLimit = nil
    }
  }

  @Test func aTaskThatLeavesWhileItsConnectionIsMadeLosesNothing() async throws {
    try await withProxiedPool(of: database()) {
      $0.connectTimeout = .seconds(120)
    } _: { (pool, proxy) async throws in
      proxy.fault = .stalled
      let task = Task { try await pool.query("select 1") }
      #expect(await eventually(within: .seconds(60)) { pool.statistics.connecting == 1 })
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      proxy.fault = .none
      #expect(await eventually(within: .seconds(60)) { pool.statistics.idle == 1 }, "the connection joins the pool")
    }
  }
}
