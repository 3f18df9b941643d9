import Foundation
import Synchronization
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "pipeline") }

@Suite struct PipelineTests {
  private func withSharing(
    _ lanes: Int, of maximum: Int, _ body: (PostgresPool) async throws -> Void
  ) async throws {
    try await database().withPool(maximumConnections: maximum) {
      $0.pool.pipelining = PostgresPipelining(connections: lanes)
      $0.pool.acquireTimeout = .seconds(120)
    } _: { (pool) async throws in
      try await body(pool)
    }
  }

  @Test func manyTasksShareAFewConnectionsAndEachGetsItsOwnAnswer() async throws {
    try await withSharing(2, of: 3) { (pool) async throws in
      try await withThrowingTaskGroup(of: Void.self) { (group) async throws in
        for number in 0..<300 {
          group.addTask(executorPreference: pool.eventLoops.next()) {
            for round in 0..<10 {
              let answer = try await pool.queryValue("select \(number) * 1000 + \(round)", as: Int.self)
              #expect(answer == number * 1000 + round)
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(pool.statistics.connectionsOpened <= 3)
    }
  }

  @Test func anErrorStaysWithItsOwnStatement() async throws {
    try await withSharing(1, of: 2) { (pool) async throws in
      try await pool.execute("create table lane (n int primary key)")
      _ = try await pool.query("select 1")
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<100 {
          group.addTask {
            do {
              try await pool.execute("insert into lane values (\(number / 2))")
            } catch {
              #expect((error as? PostgresError)?.sqlState == .uniqueViolation, "\(error)")
            }
          }
          group.addTask {
            let error = await #expect(throws: PostgresError.self) { try await pool.query("select * from no_such_table") }
            #expect(error?.sqlState == .undefinedTable)
          }
        }
      }
      #expect(try await pool.queryValue("select count(*) from lane", as: Int.self) == 50)
    }
  }

  @Test func whatOutlastsItsAnswerIsNeverShared() async throws {
    for text in ["begin", "  START transaction", "set x = 1", "-- c\nselect 1", "listen a", "lock t", "copy t to stdout", "/**/ begin", ""]
    {
      #expect(!Request(.statements([SQL(unsafeRawSQL: text)]), timeout: nil).isSelfContained, "\(text)")
    }
    for text in ["select 1", "\n\tInsert into t", "WITH x as", "(select 1) union all select 2", "delete from t"] {
      #expect(Request(.statements([SQL(unsafeRawSQL: text)]), timeout: nil).isSelfContained, "\(text)")
    }
    try await withSharing(1, of: 3) { (pool) async throws in
      _ = try await pool.query("select 1")
      try await pool.execute("begin")
      let ids = try await pool.query("select pg_current_xact_id_if_assigned() is null as outside")
      #expect(try ids[0]["outside", as: Bool.self])
    }
  }

  @Test func transactionsHaveTheirOwnConnectionBesideShared() async throws {
    try await withSharing(5, of: 2) { (pool) async throws in
      _ = try await pool.query("select 1")
      let shared = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      try await pool.transaction { (transaction) async throws in
        #expect(try await transaction.queryValue("select pg_backend_pid()", as: Int32.self) != shared)
        #expect(try await pool.queryValue("select pg_backend_pid()", as: Int32.self) == shared)
      }
    }
  }

  @Test func aSlowStatementHoldsUpOnlyWhatWasSentRightAfterIt() async throws {
    try await withSharing(2, of: 4) { (pool) async throws in
      _ = try await pool.query("select 1")
      try await pool.withConnection { (holder) async throws in
        _ = try await holder.query("select pg_advisory_lock(41)")
        async let slow = pool.query("select pg_advisory_xact_lock(41)")
        let isWaiting = try await eventually(within: .seconds(60)) {
          try await holder.queryValue("select count(*) from pg_locks where objid = 41 and not granted", as: Int.self) == 1
        }
        #expect(isWaiting)
        for number in 0..<20 {
          #expect(try await pool.queryValue("select \(number)", as: Int.self, timeout: .seconds(120)) == number)
        }
        _ = try await holder.query("select pg_advisory_unlock(41)")
        _ = try await slow
      }
    }
  }

  @Test func aPoolOfOneNeverShares() async throws {
    try await withSharing(4, of: 1) { (pool) async throws in
      _ = try await pool.query("select 1")
      try await pool.transaction { _ = try await $0.query("select 1") }
      let isOff = pool.lanes.withLock { $0.isOff }
      #expect(isOff)
    }
  }

  @Test func cancellingSharedStatementsHitsNoOther() async throws {
    try await withSharing(2, of: 4) { (pool) async throws in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<200 {
          group.addTask {
            let task = Task { try await pool.query("select pg_sleep(0.002), \(number)") }
            try? await Task.sleep(for: .microseconds(Int.random(in: 0...3000)))
            task.cancel()
            do { _ = try await task.value } catch is CancellationError {} catch { Issue.record("\(error)") }
          }
          group.addTask {
            do {
              #expect(try await pool.queryValue("select \(number)", as: Int.self, timeout: .seconds(60)) == number)
            } catch {
              Issue.record("an innocent statement was hit: \(error)")
            }
          }
        }
      }
    }
  }

  @Test func aSharedConnectionThatIsKilledIsReplaced() async throws {
    try await withSharing(1, of: 2) { (pool) async throws in
      for _ in 0..<5 {
        let process = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
        _ = try await database().withPool(maximumConnections: 1) { try await $0.query("select pg_terminate_backend(\(process), 5000)") }
        #expect(await eventually { (try? await pool.queryValue("select 1", as: Int.self)) == 1 })
      }
    }
  }

  @Test func sharedConnectionsAgeToo() async throws {
    try await database().withPool(maximumConnections: 2) {
      $0.pool.pipelining = PostgresPipelining(connections: 1)
      $0.pool.maximumLifetime = .milliseconds(30)
      $0.pool.lifetimeJitter = .zero
      $0.pool.maintenanceInterval = .milliseconds(10)
    } _: { (pool) async throws in
      let first = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      let isReplaced = try await eventually { try await pool.queryValue("select pg_backend_pid()", as: Int32.self) != first }
      #expect(isReplaced)
    }
  }

  @Test func aBatchIsOneRoundTripAndOneTransaction() async throws {
    try await database().withPool { (pool) async throws in
      try await pool.execute("create table batch (n int primary key)")
      let results = try await pool.batch([
        "insert into batch values (1), (2)", "select n from batch order by n", "delete from batch where n = \(1)",
      ])
      #expect(results.map(\.affectedRows) == [2, 2, 1])
      #expect(try results[1].map { try $0["n", as: Int.self] } == [1, 2])
      let error = await #expect(throws: PostgresError.self) {
        try await pool.batch(["insert into batch values (7)", "insert into batch values (2)", "insert into batch values (8)"])
      }
      #expect(error?.sqlState == .uniqueViolation && error?.server?.sql == "insert into batch values (2)")
      #expect(try await pool.queryValue("select count(*) from batch", as: Int.self) == 1)
      #expect(try await pool.batch([]).isEmpty)
      try await pool.transaction { (transaction) async throws in
        let inside = try await transaction.batch(["insert into batch values (9)", "select count(*) from batch"])
        #expect(try inside[1][0][0, as: Int.self] == 2)
      }
    }
  }

  @Test func aTenantSettingLastsForItsQueryOnly() async throws {
    try await withSharing(1, of: 2) { (pool) async throws in
      for tenant in ["a", "b'; drop table x; --"] {
        let rows = try await pool.query("select current_setting('app.tenant') as tenant", settings: ["app.tenant": tenant])
        #expect(try rows[0]["tenant", as: String.self] == tenant)
        #expect(try await pool.queryValue("select current_setting('app.tenant', true)", as: String?.self) ?? "" == "")
      }
    }
  }
}
