import Synchronization

/// A connection lent to a closure; unusable after it.
public final class PostgresConnection: PostgresExecutor {
  private let connection: Connection
  private let configuration: PostgresConfiguration
  private let isOver = Atomic<Bool>(false)

  init(_ connection: Connection, configuration: PostgresConfiguration) {
    self.connection = connection
    self.configuration = configuration
  }

  func end() { isOver.store(true, ordering: .releasing) }

  /// The server's process, as in `pg_stat_activity`.
  public var backendProcess: Int32 { connection.backendProcess }

  public nonisolated(nonsending) func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows {
    let request = Request(.statement(sql), timeout: timeout ?? configuration.statementTimeout)
    try await checked().perform(request)
    return try request.answer()
  }

  public nonisolated(nonsending) func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
    try await checked().rows(of: Request(.statements(statements), timeout: timeout ?? configuration.statementTimeout))
  }

  public func transaction<Value: Sendable>(
    _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    try await PostgresTransaction.run(on: checked(), options: options, configuration: configuration, body)
  }

  /// Runs text that may hold several statements and takes no parameters, such as a migration. Without a `begin` in it,
  /// all of it is one transaction.
  public func runScript(unsafeRawSQL text: String, timeout: Duration? = nil) async throws {
    try await checked().perform(Request(.script(text), timeout: timeout))
  }

  func checked() throws -> Connection {
    guard !isOver.load(ordering: .acquiring) else {
      throw PostgresError.misuse("a connection was used after the closure it was lent to; keep its use inside withConnection")
    }
    return connection
  }
}

extension Connection {
  /// One answer for each statement of `request`.
  nonisolated(nonsending) func rows(of request: Request) async throws -> [PostgresRows] {
    let count = request.statementCount
    try await perform(request)
    return try request.answers(of: count)
  }
}
