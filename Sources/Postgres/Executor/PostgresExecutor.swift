/// Whatever can run statements: a pool, a connection, a transaction. Repositories take `any PostgresExecutor`, so that the
/// same code works alone and as part of a larger transaction.
///
/// What runs statements does so where its caller is, without a change of executor.
public protocol PostgresExecutor: Sendable {
  /// Runs one statement and answers with its rows. `timeout`: nil for the configured one.
  /// - Throws: `PostgresError`, or `CancellationError` when the task was cancelled and the statement stopped.
  nonisolated(nonsending) func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows

  /// Runs statements in one flush and one round trip, and answers with the rows of each. Outside a transaction they are one of
  /// their own: all take effect or none does.
  nonisolated(nonsending) func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows]

  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws or the task is cancelled.
  /// On a transaction this is a savepoint, and `options` must be the default ones.
  func transaction<Value: Sendable>(
    _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value
}

// Inlinable, so that the caller's compiler makes them for its own executor and types: through the protocol a small statement would be a tenth dearer.
extension PostgresExecutor {
  /// All rows of a query.
  @inlinable public nonisolated(nonsending) func query(_ sql: SQL, timeout: Duration? = nil) async throws -> PostgresRows {
    try await run(sql, timeout: timeout)
  }

  /// See `batch(_:timeout:)`.
  @inlinable public nonisolated(nonsending) func batch(_ statements: [SQL]) async throws -> [PostgresRows] {
    try await batch(statements, timeout: nil)
  }

  /// All rows of a query that runs under settings of its own, such as the tenant that row-level security reads: one round trip,
  /// and the settings are gone after it. In a transaction they last to its end.
  public nonisolated(nonsending) func query(
    _ sql: SQL, settings: [String: String], timeout: Duration? = nil
  ) async throws -> PostgresRows {
    let assignments = settings.sorted { $0.key < $1.key }.map { name, value -> SQL in "select set_config(\(name), \(value), true)" }
    return try await batch(assignments + [sql], timeout: timeout)[assignments.count]
  }

  /// All rows of a query, each as a value.
  @inlinable public nonisolated(nonsending) func query<Value: PostgresRowDecodable>(
    _ sql: SQL, as type: Value.Type, timeout: Duration? = nil
  ) async throws -> [Value] {
    try await run(sql, timeout: timeout).decode()
  }

  /// The row of a query that has one or none.
  /// - Throws: `PostgresError.unexpectedRowCount` when there are more.
  @inlinable public nonisolated(nonsending) func queryOne(_ sql: SQL, timeout: Duration? = nil) async throws -> PostgresRow? {
    let rows = try await run(sql, timeout: timeout)
    guard rows.count <= 1 else {
      throw PostgresError.unexpectedRowCount(expected: "at most one row (add limit 1, or use query)", found: rows.count)
    }
    return rows.first
  }

  @inlinable public nonisolated(nonsending) func queryOne<Value: PostgresRowDecodable>(
    _ sql: SQL, as type: Value.Type, timeout: Duration? = nil
  ) async throws -> Value? {
    try await queryOne(sql, timeout: timeout).map { try Value(row: $0) }
  }

  /// The only column of the only row: `queryValue("select count(*) from tickets", as: Int.self)`.
  /// - Throws: `PostgresError.unexpectedRowCount` when there is not exactly one row.
  @inlinable public nonisolated(nonsending) func queryValue<Value: PostgresDecodable>(
    _ sql: SQL, as type: Value.Type = Value.self, timeout: Duration? = nil
  ) async throws -> Value {
    let rows = try await run(sql, timeout: timeout)
    guard rows.count == 1 else {
      throw PostgresError.unexpectedRowCount(expected: "exactly one row", found: rows.count)
    }
    return try rows[0][0, as: type]
  }

  /// Runs a statement and answers how many rows it inserted, changed, deleted or returned.
  @discardableResult
  @inlinable public nonisolated(nonsending) func execute(_ sql: SQL, timeout: Duration? = nil) async throws -> Int {
    try await run(sql, timeout: timeout).affectedRows
  }

  /// See `transaction(_:_:)`.
  public func transaction<Value: Sendable>(
    isolation: PostgresIsolation? = nil, readOnly: Bool = false, deferrable: Bool = false,
    _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    try await transaction(PostgresTransactionOptions(isolation: isolation, readOnly: readOnly, deferrable: deferrable), body)
  }
}
