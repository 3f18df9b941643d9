import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "transaction") }

private struct Refusal: Error {}

@Suite struct TransactionTests {
  private func withTable(_ name: String, _ body: (PostgresPool) async throws -> Void) async throws {
    try await database().withPool { (pool) async throws in
      try await pool.execute("create table \(identifier: name) (n int primary key)")
      try await body(pool)
    }
  }

  @Test func whatReturnsIsCommitted() async throws {
    try await withTable("committed") { (pool) async throws in
      let answer = try await pool.transaction { transaction in
        try await transaction.execute("insert into committed values (1)")
        return try await transaction.queryValue("select count(*) from committed", as: Int.self)
      }
      #expect(answer == 1)
      #expect(try await pool.queryValue("select count(*) from committed", as: Int.self) == 1)
      #expect(pool.statistics.connectionsOpened == 1)
    }
  }

  @Test func whatThrowsIsRolledBack() async throws {
    try await withTable("thrown") { (pool) async throws in
      await #expect(throws: Refusal.self) {
        try await pool.transaction { transaction in
          try await transaction.execute("insert into thrown values (1)")
          throw Refusal()
        }
      }
      #expect(try await pool.queryValue("select count(*) from thrown", as: Int.self) == 0)
      #expect(pool.statistics.connectionsOpened == 1, "a rolled back connection is used again")
    }
  }

  @Test func aCancelledTransactionIsRolledBack() async throws {
    try await withTable("cancelled") { (pool) async throws in
      let task = Task {
        try await pool.transaction { transaction in
          try await transaction.execute("insert into cancelled values (1)")
          _ = try await transaction.query("select pg_sleep(60)")
        }
      }
      #expect(await eventually { pool.statistics.leased == 1 })
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await pool.queryValue("select count(*) from cancelled", as: Int.self) == 0)
      #expect(pool.statistics.leased == 0)
    }
  }

  @Test func aTransactionCancelledBetweenStatementsIsRolledBack() async throws {
    try await withTable("between") { (pool) async throws in
      let task = Task {
        try await pool.transaction { transaction in
          try await transaction.execute("insert into between values (1)")
          withUnsafeCurrentTask { $0?.cancel() }
        }
      }
      await #expect(throws: (any Error).self) { try await task.value }
      #expect(try await pool.queryValue("select count(*) from \(identifier: "between")", as: Int.self) == 0)
    }
  }

  @Test func nestedTransactionsAreSavepoints() async throws {
    try await withTable("nested") { (pool) async throws in
      try await pool.transaction { outer in
        try await outer.execute("insert into nested values (1)")
        await #expect(throws: PostgresError.self) {
          try await outer.transaction { inner in
            try await inner.execute("insert into nested values (2)")
            try await inner.execute("insert into nested values (1)")
          }
        }
        try await outer.transaction { inner in
          try await inner.execute("insert into nested values (3)")
          try await inner.transaction { _ = try await $0.execute("insert into nested values (4)") }
          await #expect(throws: Refusal.self) {
            try await inner.transaction { innermost in
              try await innermost.execute("insert into nested values (5)")
              throw Refusal()
            }
          }
        }
        await #expect(throws: Refusal.self) { try await outer.transaction { _ in throw Refusal() } }
        try await outer.transaction { _ in }
      }
      let numbers = try await pool.query("select n from nested order by n").map { try $0["n", as: Int.self] }
      #expect(numbers == [1, 3, 4])
    }
  }

  @Test func repositoriesTakeEither() async throws {
    try await withTable("either") { (pool) async throws in
      @Sendable func add(_ number: Int, to executor: any PostgresExecutor) async throws {
        try await executor.transaction { _ = try await $0.execute("insert into either values (\(number))") }
      }
      try await add(1, to: pool)
      try await pool.transaction { try await add(2, to: $0) }
      try await pool.withConnection { try await add(3, to: $0) }
      #expect(try await pool.queryValue("select sum(n)::int from either", as: Int.self) == 6)
    }
  }

  @Test func optionsReachTheServer() async throws {
    try await withTable("optioned") { (pool) async throws in
      try await pool.transaction(isolation: .serializable, readOnly: true, deferrable: true) { (transaction) async throws in
        #expect(try await transaction.queryValue("show transaction_isolation", as: String.self) == "serializable")
        #expect(try await transaction.queryValue("show transaction_read_only", as: String.self) == "on")
        #expect(try await transaction.queryValue("show transaction_deferrable", as: String.self) == "on")
      }
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction(readOnly: true) { _ = try await $0.execute("insert into optioned values (1)") }
      }
      #expect(error?.sqlState == .readOnlyTransaction)
      let misuse = await #expect(throws: PostgresError.self) {
        try await pool.transaction { try await $0.transaction(isolation: .serializable) { _ in } }
      }
      #expect("\(misuse!)".contains("savepoint"))
    }
  }

  @Test func aSwallowedErrorComesBackAtTheCommit() async throws {
    try await withTable("swallowed") { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { transaction in
          try await transaction.execute("insert into swallowed values (1)")
          _ = try? await transaction.execute("insert into swallowed values (1)")
          _ = try? await transaction.execute("select 1")
        }
      }
      #expect(error?.sqlState == .uniqueViolation, "the first error, not 25P02")
      #expect(try await pool.queryValue("select count(*) from swallowed", as: Int.self) == 0)
    }
  }

  @Test func anEmptyTransactionAsksTheServerNothing() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      _ = try await pool.query("select 1")
      try await pool.transaction { _ in }
      await #expect(throws: Refusal.self) { try await pool.transaction { _ in throw Refusal() } }
      let prepared = try await pool.queryValue(
        "select count(*) from pg_prepared_statements where statement ~ '^(begin|commit|rollback)'", as: Int.self)
      #expect(prepared == 0)
    }
  }

  @Test func aTransactionUsedAfterItsClosureIsRefused() async throws {
    try await database().withPool { (pool) async throws in
      let escaped = try await pool.transaction { $0 }
      let error = await #expect(throws: PostgresError.self) { try await escaped.query("select 1") }
      #expect("\(error!)".contains("after its closure"))
    }
  }

  @Test func childTasksMayShareATransaction() async throws {
    try await withTable("shared") { (pool) async throws in
      try await pool.transaction { transaction in
        try await withThrowingTaskGroup(of: Void.self) { (group) async throws in
          for number in 0..<50 { group.addTask { _ = try await transaction.execute("insert into shared values (\(number))") } }
          try await group.waitForAll()
        }
      }
      #expect(try await pool.queryValue("select count(*) from shared", as: Int.self) == 50)
      await #expect(throws: Refusal.self) {
        try await pool.transaction { transaction in
          try await withThrowingTaskGroup(of: Void.self) { (group) async throws in
            for number in 50..<100 { group.addTask { _ = try await transaction.execute("insert into shared values (\(number))") } }
            try await group.waitForAll()
          }
          throw Refusal()
        }
      }
      #expect(try await pool.queryValue("select count(*) from shared", as: Int.self) == 50)
    }
  }
}
