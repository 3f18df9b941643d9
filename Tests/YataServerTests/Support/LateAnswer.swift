import Postgres
import Synchronization

/// A database whose first answer is held back until it is released; what is asked meanwhile is answered at once.
final class LateAnswer: PostgresExecutor {
  private let base: any PostgresExecutor
  private let isFirst = Mutex(true)
  private let (held, holder) = AsyncStream.makeStream(of: Void.self)
  private let (gate, opener) = AsyncStream.makeStream(of: Void.self)

  init(base: any PostgresExecutor) { self.base = base }

  /// Returns once the first answer is there and held.
  func isHeld() async { for await _ in held {} }

  func release() { opener.finish() }

  private func hold() async {
    let isFirst = isFirst.withLock { isFirst in
      defer { isFirst = false }
      return isFirst
    }
    guard isFirst else { return }
    holder.finish()
    for await _ in gate {}
  }

  func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows {
    let rows = try await base.run(sql, timeout: timeout)
    await hold()
    return rows
  }

  func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
    let rows = try await base.batch(statements, timeout: timeout)
    await hold()
    return rows
  }

  func transaction<Value: Sendable>(
    _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    try await base.transaction(options, body)
  }
}
