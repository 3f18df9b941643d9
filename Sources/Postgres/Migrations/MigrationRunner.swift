/// Runs one file and writes down that it ran.
struct MigrationRunner: Sendable {
  let connection: PostgresConnection
  let lockTimeout: Duration?

  func run(_ file: MigrationFile) async throws {
    let start = MonotonicClock.now()
    do {
      if file.runsInTransaction {
        try await connection.transaction { transaction in
          try await setLockTimeout(on: transaction)
          try await transaction.runScript(unsafeRawSQL: file.text)
          try await record(file, since: start, on: transaction)
        }
      } else {
        try await connection.runScript(unsafeRawSQL: file.text)
        try await record(file, since: start, on: connection)
      }
    } catch let error as PostgresError {
      throw PostgresError.migration(explain(error, in: file))
    }
  }

  private func setLockTimeout(on transaction: PostgresTransaction) async throws {
    guard let lockTimeout else { return }
    let milliseconds = String(lockTimeout.nanoseconds / 1_000_000)
    try await transaction.execute("select set_config('lock_timeout', \(milliseconds), true)")
  }

  private func record(_ file: MigrationFile, since start: Nanoseconds, on executor: some PostgresExecutor) async throws {
    let milliseconds = Int64((MonotonicClock.now() - start) / 1_000_000)
    try await executor.execute(
      """
      insert into schema_migrations (version, name, checksum, execution_milliseconds)
      values (\(file.version), \(file.name), encode(sha256(\(file.bytes)), 'hex'), \(milliseconds))
      """)
  }

  private func explain(_ error: PostgresError, in file: MigrationFile) -> PostgresMigrationError {
    guard case .server(let server) = error else { return .failed(file: file.file, line: nil, reason: error.description) }
    let line = server.position.map { position in
      file.text.unicodeScalars.prefix(position - 1).count { $0 == "\n" } + 1
    }
    return .failed(file: file.file, line: line, reason: server.description)
  }
}
