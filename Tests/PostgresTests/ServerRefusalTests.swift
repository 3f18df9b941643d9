import Foundation
import Synchronization
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "refusal") }

/// What a healthy server refuses.
@Suite struct ServerRefusalTests {
  @Test func aFullServerSaysSo() async throws {
    let name = "few_\(UInt32.random(in: 0...UInt32.max))"
    try await database().withPool { _ = try await $0.execute("create role \(identifier: name) login connection limit 1") }
    try await withProxiedPool(of: database(), maximumConnections: 3) {
      $0.user = name
    } _: { (pool, _) async throws in
      _ = try await pool.query("select 1")
      try await withThrowingTaskGroup(of: Void.self) { (group) async throws in
        for _ in 0..<12 { group.addTask { _ = try await pool.query("select pg_sleep(0.01)") } }
        try await group.waitForAll()
      }
      #expect(pool.statistics.connectionsOpened == 1 && pool.statistics.connectFailures >= 1)
      let outage = pool.state.withLock { $0.outage?.error.kind }
      #expect(outage == .tooManyConnections)
    }
  }

  @Test func afterAFailoverToAReadOnlyServerAResetHelps() async throws {
    let own = try await TestDatabase("failover")
    try await own.withPool { (pool) async throws in
      try await pool.execute("create table kept (n int)")
      try await pool.execute("alter database \(identifier: own.name) set default_transaction_read_only = on")
      pool.reset()
      let error = await #expect(throws: PostgresError.self) { try await pool.execute("insert into kept values (1)") }
      #expect(error?.sqlState == .readOnlyTransaction && error?.isRetryable == false)
      try await pool.transaction { (transaction) async throws in
        try await transaction.execute("set transaction read write")
        try await transaction.execute("alter database \(identifier: own.name) reset default_transaction_read_only")
      }
      pool.reset()
      #expect(try await pool.execute("insert into kept values (1)") == 1)
    }
  }

  @Test func aLimitOfTheServersTimeIsAnErrorOfTheServer() async throws {
    try await withProxiedPool(of: database()) {
      $0.serverSettings["statement_timeout"] = "50ms"
    } _: { (pool, _) async throws in
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select pg_sleep(60)") }
      #expect(error?.sqlState == .queryCanceled && error?.isRetryable == false, "\(String(describing: error))")
    }
  }

  @Test func aLimitOfTheServersDiskIsAnErrorOfTheServer() async throws {
    try await withProxiedPool(of: database()) {
      $0.serverSettings["temp_file_limit"] = "64kB"
      $0.serverSettings["work_mem"] = "64kB"
    } _: { (pool, _) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.query("select count(*) from (select n from generate_series(1, 200000) n order by md5(n::text)) x")
      }
      #expect(error?.sqlState?.rawValue == "53400", "\(String(describing: error))")
    }
  }

  @Test func aLockIsNotWaitedForLongerThanAllowed() async throws {
    try await withProxiedPool(of: database()) {
      $0.lockTimeout = .milliseconds(20)
    } _: { (pool, _) async throws in
      try await pool.execute("create table kept_locked (n int)")
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { (transaction) async throws in
          try await transaction.execute("lock table kept_locked")
          _ = try await pool.query("select * from kept_locked")
        }
      }
      #expect(error?.sqlState == .lockNotAvailable && error?.isRetryable == true)
    }
  }

  @Test func aTransactionThatDoesNothingIsEnded() async throws {
    try await withProxiedPool(of: database()) {
      $0.idleInTransactionTimeout = .milliseconds(50)
    } _: { (pool, _) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { (transaction) async throws in
          while true {
            _ = try await transaction.query("select 1")
            try await Task.sleep(for: .milliseconds(200))
          }
        }
      }
      #expect(error?.sqlState?.rawValue == "25P03", "\(String(describing: error))")
    }
  }

  @Test func aTableThatChangesUnderLoadFailsNobodyOutsideATransaction() async throws {
    try await withProxiedPool(of: database(), maximumConnections: 4) { (pool, _) async throws in
      try await pool.execute("create table changing (n int)")
      try await pool.execute("insert into changing values (1)")
      let readers = (0..<8).map { task in
        Task { () async throws -> Void in
          for round in 0..<60 {
            if (task + round) % 2 == 0 {
              #expect(try await pool.query("select * from changing").count == 1)
            } else {
              do {
                let rows = try await pool.transaction { try await $0.query("select * from changing") }
                #expect(rows.count == 1)
              } catch let error as PostgresError {
                #expect(error.sqlState == .featureNotSupported, "\(error)")
              }
            }
          }
        }
      }
      for number in 0..<20 { try await pool.execute("alter table changing add \(unsafeRawSQL: "c\(number)") int") }
      for reader in readers { try await reader.value }
    }
  }
}
