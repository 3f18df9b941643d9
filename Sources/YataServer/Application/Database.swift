import Logging
import Postgres

/// Opens the database that the configuration names and brings it up to date.
enum Database {
  /// With whose rights to work.
  enum Rights: Sendable {
    /// Those of the user in DATABASE_URL, who owns the tables: for migrations.
    case owner
    /// Those of the application's role, which row-level security binds: for everything else.
    case application
  }

  /// How to connect.
  static func settings(_ configuration: Configuration, as rights: Rights, logger: Logger) throws -> PostgresConfiguration {
    var settings: PostgresConfiguration
    do {
      settings = try PostgresConfiguration(url: configuration.databaseURL.reveal())
    } catch {
      throw StartFailure("Failed to load configuration\n  DATABASE_URL: \(error)")
    }
    settings.applicationName = "yata"
    settings.pool.maximumConnections = configuration.poolSize
    settings.logger = logger
    if case .application = rights {
      settings.serverSettings["role"] = configuration.databaseRole
      settings.statementTimeout = .seconds(10)
      settings.pool.pipelining = pipelining(poolSize: configuration.poolSize)
      // For a process that is gone without a word: the server itself lets go of what it left open.
      settings.serverSettings["statement_timeout"] = "15s"
      settings.serverSettings["idle_in_transaction_session_timeout"] = "60s"
    }
    return settings
  }

  /// Many requests are a few short statements: they share connections, and those that take long or are transactions have the rest.
  static func pipelining(poolSize: Int) -> PostgresPipelining { PostgresPipelining(connections: max(1, poolSize * 3 / 4)) }

  /// A pool whose database answers.
  static func open(_ configuration: Configuration, as rights: Rights, logger: Logger) async throws -> PostgresPool {
    let pool = PostgresPool(try settings(configuration, as: rights, logger: logger))
    do {
      try await pool.verify()
      if case .application = rights { try await requireIsolation(pool) }
    } catch let failure as StartFailure {
      await pool.close()
      throw failure
    } catch {
      await pool.close()
      throw StartFailure("Failed to connect to the database\n  \(error)")
    }
    return pool
  }

  /// Runs `body` with a pool whose database answers, and closes it.
  static func with<Value: Sendable>(
    _ configuration: Configuration, as rights: Rights, logger: Logger, _ body: (PostgresPool) async throws -> Value
  ) async throws -> Value {
    let pool = try await open(configuration, as: rights, logger: logger)
    do {
      let value = try await body(pool)
      await pool.close()
      return value
    } catch {
      await pool.close()
      throw error
    }
  }

  /// Refuses a role that row-level security does not bind: tenants would be kept apart by the program alone.
  static func requireIsolation(_ pool: PostgresPool) async throws {
    let row = try await pool.queryOne(
      """
      SELECT CURRENT_USER::TEXT AS role, rolsuper OR rolbypassrls
        OR EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('tickets') AND pg_has_role(relowner, 'USAGE')) AS is_free
      FROM pg_roles WHERE rolname = CURRENT_USER
      """)
    guard let row, try row["is_free", as: Bool.self] else { return }
    throw StartFailure(
      "the role \(try row["role", as: String.self]) is not bound by row-level security; set DATABASE_ROLE to one that is no superuser, "
        + "has no BYPASSRLS and does not own the tables, such as yata_application")
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
