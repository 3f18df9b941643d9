#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The numbered SQL files of a folder, and bringing a database up to them.
///
/// Each file runs once, in the order of the numbers and in a transaction of its own; what ran is kept, with its SHA-256, in the
/// table `schema_migrations`. A file edited after it ran, one that is missing, and a new one numbered below what has run are
/// refused before anything happens. An advisory lock keeps a second process out; it is polled for, because a process that
/// *waits* for it would deadlock with `create index concurrently` in the first. Not through a pooler.
public struct PostgresMigrations: Sendable {
  /// How long to wait for another process that is migrating.
  public var lockLimit: Duration = .seconds(60)
  /// How long a statement of a migration may wait for a lock on a table. Nil: the server's default.
  public var statementLockTimeout: Duration? = .seconds(10)
  let files: [MigrationFile]

  /// Reads the files; nothing is connected to.
  /// - Throws: `PostgresError.migration` when the folder cannot be read or a name is wrong or doubled.
  public init(directory: URL) throws(PostgresError) {
    do throws(PostgresMigrationError) {
      files = try MigrationFile.read(directory: directory.path)
    } catch {
      throw .migration(error)
    }
  }

  /// Every migration of the folder and of the database, by number.
  public func status(on pool: PostgresPool) async throws -> [PostgresMigrationStatus] {
    try await pool.withConnection { try await status(on: $0) }
  }

  /// What `apply` would run, without running it.
  /// - Throws: `PostgresError.migration` for what `apply` would refuse.
  public func pending(on pool: PostgresPool) async throws -> [PostgresMigrationStatus] {
    try await pool.withConnection { try await pending(on: $0) }
  }

  /// The migrations of the folder whose numbers have not run, whatever else ran there: for a program that asks whether the database is ready
  /// for it and may itself be older than the database. It reads `schema_migrations.version` and nothing else.
  public func missing(on database: some PostgresExecutor, timeout: Duration? = nil) async throws -> [PostgresMigrationStatus] {
    let rows = try await database.run("select version from schema_migrations", timeout: timeout)
    let applied = Set(try rows.map { try $0[0, as: Int.self] })
    return files.filter { !applied.contains($0.version) }.map { file in
      PostgresMigrationStatus(version: file.version, name: file.name, file: file.file, state: .pending)
    }
  }

  /// Runs what has not run yet, and answers with that.
  /// - Throws: `PostgresError.migration`; the migrations before the one that failed stay.
  @discardableResult
  public func apply(on pool: PostgresPool) async throws -> [PostgresMigrationStatus] {
    try await pool.withConnection { connection in
      try await MigrationLock.withLock(on: connection, limit: lockLimit) {
        try await createTable(on: connection)
        let pending = try await pending(on: connection)
        for migration in pending {
          guard let file = files.first(where: { $0.version == migration.version }) else { continue }
          try await MigrationRunner(connection: connection, lockTimeout: statementLockTimeout).run(file)
        }
        return pending
      }
    }
  }

  private func pending(on connection: PostgresConnection) async throws -> [PostgresMigrationStatus] {
    let statuses = try await status(on: connection)
    if let refusal = MigrationComparison.refusal(statuses) { throw PostgresError.migration(refusal) }
    return statuses.filter { if case .pending = $0.state { true } else { false } }
  }

  private func status(on connection: PostgresConnection) async throws -> [PostgresMigrationStatus] {
    let checksums = try await checksums(on: connection)
    return MigrationComparison.compare(files: Array(zip(files, checksums)), applied: try await applied(on: connection))
  }

  /// The server computes the digests, so that this needs no cryptography of its own.
  private func checksums(on connection: PostgresConnection) async throws -> [String] {
    let contents = files.map(\.bytes)
    let rows = try await connection.query(
      """
      select encode(sha256(content), 'hex') as checksum
      from unnest(\(contents)) with ordinality as file (content, number) order by number
      """)
    return try rows.map { try $0["checksum"] }
  }

  private func applied(on connection: PostgresConnection) async throws -> [AppliedMigration] {
    guard try await connection.queryValue("select to_regclass('schema_migrations') is not null", as: Bool.self) else { return [] }
    return try await connection.query(
      """
      select version, name, checksum, applied_at, execution_milliseconds
      from schema_migrations order by version
      """, as: AppliedMigration.self)
  }

  private func createTable(on connection: PostgresConnection) async throws {
    if try await connection.queryValue("select to_regclass('schema_migrations') is not null", as: Bool.self) { return }
    try await connection.execute(
      """
      create table schema_migrations (
        version bigint primary key,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now(),
        execution_milliseconds bigint not null
      )
      """)
  }
}
