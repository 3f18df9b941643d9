/// The advisory lock that lets one process migrate a database at a time; it belongs to the session and ends with it.
enum MigrationLock {
  /// Any number will do, as long as nobody else uses it.
  private static let key: Int64 = 4_011_724_318_906_533_217

  static func withLock<Value: Sendable>(
    on connection: PostgresConnection, limit: Duration, _ body: () async throws -> Value
  ) async throws -> Value {
    try await acquire(on: connection, limit: limit)
    let result: Value
    do {
      result = try await body()
    } catch {
      await release(on: connection)
      throw error
    }
    await release(on: connection)
    return result
  }

  private static func acquire(on connection: PostgresConnection, limit: Duration) async throws {
    let deadline = MonotonicClock.deadline(after: limit)
    while try await !connection.queryValue("select pg_try_advisory_lock(\(key))", as: Bool.self) {
      guard MonotonicClock.now() < deadline else { throw PostgresError.migration(.locked(limit: limit)) }
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  private static func release(on connection: PostgresConnection) async {
    _ = try? await connection.execute("select pg_advisory_unlock(\(key))")
  }
}
