import Foundation
import Logging
import Postgres

@testable import YataServer

/// A fresh database of the test cluster with Yata's schema, one for each test that asks.
///
/// The schema is made once, in a template; a copy of it takes some milliseconds.
enum YataDatabase {
  static let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  private actor Template {
    private var task: Task<String, any Error>?

    func name() async throws -> String {
      if let task { return try await task.value }
      let task = Task {
        let name = "yata_template"
        try await YataDatabase.administer("create database \(identifier: name)")
        let pool = PostgresPool(try configuration(name))
        try await Migrations.load().apply(on: pool)
        await pool.close()
        return name
      }
      self.task = task
      return try await task.value
    }

    /// One at a time: a template cannot be copied twice at once.
    func copy() async throws -> String {
      let template = try await name()
      let name = "yata_\(UInt64.random(in: 0...UInt64.max))"
      try await YataDatabase.administer("create database \(identifier: name) template \(identifier: template)")
      return name
    }
  }

  private static let template = Template()

  /// Ends every connection to a database, and returns when their processes are gone: what is sent to them from then on fails.
  static func disconnect(from name: String) async throws {
    try await administer("SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity WHERE datname = \(name)")
  }

  static func administer(_ sql: SQL) async throws {
    let pool = PostgresPool(try configuration("postgres"))
    defer { Task { await pool.close() } }
    // Another copy of the same template may be under way: the server says 55006 (object in use).
    for attempt in 1... {
      do {
        try await pool.execute(sql)
        return
      } catch let error as PostgresError where error.sqlState?.rawValue == "55006" && attempt < 100 {
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  static func configuration(_ database: String) throws -> PostgresConfiguration {
    var configuration = try PostgresConfiguration(url: PostgresCluster.shared.get().url(database: database))
    configuration.logger = silence
    return configuration
  }

  /// How long a task waits for a connection: many wait on purpose, and the suites may share one slow core.
  static let patience = Duration.seconds(120)

  /// The URL of a fresh database with the schema.
  static func url() async throws -> String {
    try await PostgresCluster.shared.get().url(database: template.copy())
  }

  /// The URL of a fresh database without anything in it.
  static func emptyURL() async throws -> String {
    let name = "empty_\(UInt64.random(in: 0...UInt64.max))"
    try await administer("create database \(identifier: name)")
    return try PostgresCluster.shared.get().url(database: name)
  }

  /// Runs `body` with a pool on a fresh database.
  static func withPool<Value: Sendable>(_ body: (PostgresPool) async throws -> Value) async throws -> Value {
    var configuration = try Self.configuration(try await template.copy())
    configuration.pool.acquireTimeout = patience
    let pool = PostgresPool(configuration)
    do {
      let value = try await body(pool)
      await pool.close()
      return value
    } catch {
      await pool.close()
      throw error
    }
  }

  /// Runs `body` with two pools on a fresh database: one with the rights of the owner, one with those of the application.
  static func withPools<Value: Sendable>(_ body: (PostgresPool, PostgresPool) async throws -> Value) async throws -> Value {
    try await withPool { owner in
      let application = PostgresPool(Self.application(owner.configuration))
      do {
        let value = try await body(owner, application)
        await application.close()
        return value
      } catch {
        await application.close()
        throw error
      }
    }
  }

  /// The same database with the rights of the application.
  static func application(_ owner: PostgresConfiguration) -> PostgresConfiguration {
    var configuration = owner
    configuration.serverSettings["role"] = "yata_application"
    return configuration
  }
}
