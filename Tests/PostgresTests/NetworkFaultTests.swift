import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "network") }

@Suite struct NetworkFaultTests {
  private func withProxy(
    maximumConnections: Int = 2, _ body: (FaultyProxy, PostgresPool) async throws -> Void
  ) async throws {
    let database = try await database()
    let proxy = FaultyProxy(to: database.cluster.port)
    var configuration = try PostgresConfiguration(url: "postgresql://postgres@127.0.0.1:\(proxy.port)/\(database.name)")
    configuration.tls = .disable
    configuration.logger = TestDatabase.silence
    configuration.cancelTimeout = .milliseconds(300)
    configuration.connectTimeout = .seconds(2)
    configuration.pool.maximumConnections = maximumConnections
    let pool = PostgresPool(configuration)
    try await body(proxy, pool)
    proxy.fault = .none
    #expect(await eventually { pool.statistics.leased == 0 && pool.statistics.waiting == 0 && pool.statistics.connecting == 0 })
    await pool.close()
    proxy.stop()
  }

  @Test func aBlackHoleIsGivenUpWithinTheLimit() async throws {
    try await withProxy { (proxy, pool) async throws in
      _ = try await pool.query("select 1")
      proxy.fault = .stalled
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1", timeout: .milliseconds(100)) }
      guard case .statementTimeout = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(pool.statistics.open == 0, "the connection is given up")
      proxy.cutAll()
      proxy.fault = .none
      #expect(await eventually { (try? await pool.queryValue("select 2", as: Int.self)) == 2 })
    }
  }

  @Test func aTransactionInABlackHoleEndsToo() async throws {
    try await withProxy { (proxy, pool) async throws in
      await #expect(throws: PostgresError.self) {
        try await pool.transaction { (transaction) async throws in
          _ = try await transaction.query("select 1")
          proxy.fault = .stalled
          _ = try await transaction.query("select 2", timeout: .milliseconds(100))
        }
      }
      proxy.cutAll()
      proxy.fault = .none
      #expect(await eventually { (try? await pool.queryValue("select 2", as: Int.self)) == 2 })
    }
  }

  @Test func idleConnectionsThatAreCutAreNoticed() async throws {
    try await withProxy { (proxy, pool) async throws in
      _ = try await pool.query("select 1")
      proxy.cutAll()
      #expect(await eventually { pool.statistics.open == 0 })
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func bytesMayComeOneByOne() async throws {
    try await withProxy { (proxy, pool) async throws in
      _ = try await pool.query("select 1")
      proxy.fault = .dribble
      let rows = try await pool.query("select n, repeat('x', n) as t from generate_series(1, 60) as n")
      #expect(try rows.map { try $0["t", as: String.self].count } == Array(1...60))
    }
  }

  @Test func aServerThatNeverAnswersIsNotWaitedForWhenConnecting() async throws {
    try await withProxy { (proxy, pool) async throws in
      proxy.fault = .stalled
      let error = await #expect(throws: PostgresError.self) { try await pool.verify() }
      guard case .connect(let problem) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(problem.kind == .timedOut && problem.isTransient, "\(problem)")
    }
  }

  @Test func thousandsOfCyclesLeaveDescriptorsFlat() async throws {
    try await database().withPool(maximumConnections: 2) { (pool) async throws in
      _ = try await pool.query("select 1")
      try await withThrowingTaskGroup(of: Void.self) { (group) async throws in
        for _ in 0..<8 {
          group.addTask(executorPreference: pool.eventLoops.next()) {
            for number in 0..<2500 { _ = try await pool.query("select \(number)") }
          }
        }
        try await group.waitForAll()
      }
      #expect(pool.statistics.connectionsOpened <= 2 && pool.statistics.leased == 0)
      let held = try await pool.queryValue("select count(*) from pg_prepared_statements", as: Int.self)
      #expect(held <= 4)
    }
  }
}
