import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "fault") }

@Suite struct FaultTests {
  private func terminate(_ process: Int32) async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      _ = try await pool.query("select pg_terminate_backend(\(process))")
    }
  }

  private func expectLoss(_ error: PostgresError?, wasSent: Bool, state: SQLState?) {
    guard case .connectionLost(let loss) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(loss.wasSent == wasSent)
    #expect(loss.serverError?.sqlState == state)
    #expect("\(loss)".contains(wasSent ? "may or may not" : "was not sent"))
  }

  @Test func aConnectionKilledWhileIdleIsReplacedUnseen() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let first = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      try await terminate(first)
      #expect(await eventually { pool.statistics.open == 0 })
      #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) != first)
    }
  }

  @Test func aConnectionKilledInAQuerySaysWhy() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let process = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      let query = Task { try await pool.query("select pg_sleep(60)") }
      let isRunning = try await database().withPool(maximumConnections: 1) { observer in
        try await eventually {
          try await observer.queryValue("select query like '%sleep%' from pg_stat_activity where pid = \(process)", as: Bool.self)
        }
      }
      #expect(isRunning)
      try await terminate(process)
      let error = await #expect(throws: PostgresError.self) { try await query.value }
      expectLoss(error, wasSent: true, state: .adminShutdown)
      #expect(pool.statistics.leased == 0)
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func aConnectionKilledInATransactionLeaksNothing() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.execute("create table killed (n int)")
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { transaction in
          try await transaction.execute("insert into killed values (1)")
          let process = try await transaction.queryValue("select pg_backend_pid()", as: Int32.self)
          try await terminate(process)
          _ = try await transaction.query("select pg_sleep(60)")
        }
      }
      guard case .connectionLost = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try await pool.queryValue("select count(*) from killed", as: Int.self) == 0)
      #expect(pool.statistics.leased == 0 && pool.statistics.open == 1)
    }
  }

  @Test func aConnectionThatKillsItselfReportsTheFirstError() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select pg_terminate_backend(pg_backend_pid())") }
      expectLoss(error, wasSent: true, state: .adminShutdown)
    }
  }

  @Test func killingManyUnderLoadEndsWithAWholePool() async throws {
    try await database().withPool(maximumConnections: 4) {
      $0.applicationName = "load"
    } _: { (pool) async throws in
      let load = (0..<32).map { number in
        Task {
          var answers = 0
          for round in 0..<60 where (try? await pool.queryValue("select \(round)", as: Int.self)) == round { answers += 1 }
          return answers + 0 * number
        }
      }
      for _ in 0..<5 {
        _ = try await database().withPool(maximumConnections: 1) {
          try await $0.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'load'"
          )
        }
      }
      var answers = 0
      for task in load { answers += await task.value }
      #expect(answers > 0)
      #expect(await eventually { pool.statistics.leased == 0 && pool.statistics.waiting == 0 })
      #expect(await eventually { (try? await pool.queryValue("select 1", as: Int.self)) == 1 })
      let areGone = try await eventually {
        try await pool.queryValue("select count(*) from pg_stat_activity where application_name = 'load'", as: Int.self)
          <= pool.statistics.open
      }
      #expect(areGone)
    }
  }
}
