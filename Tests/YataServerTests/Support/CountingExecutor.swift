import Postgres
import Synchronization

/// Counts what is sent to a database: a statement, a batch or a transaction is one trip.
final class CountingExecutor: PostgresExecutor {
  private let base: any PostgresExecutor
  private let count = Mutex(0)

  init(_ base: any PostgresExecutor) { self.base = base }

  var trips: Int { count.withLock { $0 } }

  nonisolated(nonsending) func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows {
    count.withLock { $0 += 1 }
    return try await base.run(sql, timeout: timeout)
  }

  nonisolated(nonsending) func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
    count.withLock { $0 += 1 }
    return try await base.batch(statements, timeout: timeout)
  }

  func transaction<Value: Sendable>(
    _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    count.withLock { $0 += 1 }
    return try await base.transaction(options, body)
  }
}
