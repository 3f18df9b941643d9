import Logging
import Postgres

/// Opens the database that the configuration names and brings it up to date.
enum Database {
  /// A pool whose database answers.
  static func open(_ configuration: Configuration, logger: Logger) async throws -> PostgresPool {
    var settings: PostgresConfiguration
    do {
      settings = try PostgresConfiguration(url: configuration.databaseURL.reveal())
    } catch {
      throw StartFailure("Failed to load configuration\n  DATABASE_URL: \(error)")
    }
    settings.applicationName = "yata"
    settings.pool.maximumConnections = configuration.poolSize
    settings.logger = logger
    let pool = PostgresPool(settings)
    do {
      try await pool.verify()
    } catch {
      await pool.close()
      throw StartFailure("Failed to connect to the database\n  \(error)")
    }
    return pool
  }

  /// Runs `body` with a pool whose database answers, and closes it.
  static func with(_ configuration: Configuration, logger: Logger, _ body: (PostgresPool) async throws -> Void) async throws {
    let pool = try await open(configuration, logger: logger)
    do {
      try await body(pool)
    } catch {
      await pool.close()
      throw error
    }
    await pool.close()
  }

  /// Applies what is pending and says so.
  static func migrate(_ pool: PostgresPool, logger: Logger) async throws {
    for migration in try await migrations({ try await $0.apply(on: pool) }) {
      logger.info("migrated", metadata: ["version": "\(migration.version)", "name": "\(migration.name)"])
    }
  }

  /// Refuses a database that is behind this program.
  static func requireMigrated(_ pool: PostgresPool) async throws {
    let pending = try await migrations { try await $0.pending(on: pool) }
    guard let first = pending.first else { return }
    throw StartFailure(
      "the database lacks \(pending.count) migrations, from \(first.version) (\(first.name)) on; run `YataServer migrate`")
  }

  private static func migrations(
    _ body: (PostgresMigrations) async throws -> [PostgresMigrationStatus]
  ) async throws -> [PostgresMigrationStatus] {
    do {
      return try await body(Migrations.load())
    } catch {
      throw StartFailure("Failed to migrate the database\n  \(error)")
    }
  }
}
