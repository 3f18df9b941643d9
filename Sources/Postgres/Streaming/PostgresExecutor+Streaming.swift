import Synchronization

extension PostgresPool {
  /// Runs a query whose rows come one at a time, in memory for only `bufferedRows` of them. A reader that is slow holds the server
  /// back. When `body` ends before the last row the server is told to stop.
  ///
  /// - Parameters:
  ///   - sql: the query.
  ///   - bufferedRows: how many rows are kept in memory at most.
  ///   - timeout: for the whole of it; by default there is none.
  ///   - body: reads the rows.
  /// - Throws: what the query or `body` throws.
  public func stream<Value: Sendable>(
    _ sql: SQL, bufferedRows: Int = 256, timeout: Duration? = nil, _ body: @Sendable (PostgresRowStream) async throws -> Value
  ) async throws -> Value {
    try await withConnection { try await $0.stream(sql, bufferedRows: bufferedRows, timeout: timeout, body) }
  }
}

extension PostgresConnection {
  /// See `PostgresPool.stream`.
  public func stream<Value: Sendable>(
    _ sql: SQL, bufferedRows: Int = 256, timeout: Duration? = nil, _ body: @Sendable (PostgresRowStream) async throws -> Value
  ) async throws -> Value {
    let connection = try checked()
    let isInTransaction = connection.condition.load(ordering: .acquiring) != .idle
    return try await connection.stream(
      sql, bufferedRows: bufferedRows, timeout: timeout, isInTransaction: isInTransaction, body)
  }
}

extension PostgresTransaction {
  /// Runs a query whose rows come one at a time. When `body` ends early the rest is read and dropped: stopping the server would
  /// fail the transaction.
  public func stream<Value: Sendable>(
    _ sql: SQL, bufferedRows: Int = 256, timeout: Duration? = nil, _ body: @Sendable (PostgresRowStream) async throws -> Value
  ) async throws -> Value {
    try await checked().stream(sql, bufferedRows: bufferedRows, timeout: timeout, isInTransaction: true, body)
  }
}
