import Foundation
import Logging

@testable import Postgres

/// A fresh database of the test cluster, for one suite.
struct TestDatabase: Sendable {
  let cluster: PostgresCluster
  let name: String

  init(_ suite: String) async throws {
    cluster = try PostgresCluster.shared.get()
    name = "\(suite)_\(UInt32.random(in: 0...UInt32.max))"
    let administration = PostgresPool(try PostgresConfiguration(url: cluster.url()))
    try await administration.execute("create database \(identifier: name)")
    await administration.close()
  }

  static let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  func configuration(maximumConnections: Int = 4) throws -> PostgresConfiguration {
    var configuration = try PostgresConfiguration(url: cluster.url(database: name))
    configuration.pool.maximumConnections = maximumConnections
    configuration.pool.acquireTimeout = .seconds(120)
    configuration.cancelTimeout = .seconds(60)
    configuration.logger = Self.silence
    return configuration
  }

  /// Makes sure that there is the role that needs a password over TCP, which is `right`.
  func withLockedRole() async throws {
    _ = try await withPool { (pool) async throws in
      try await pool.withConnection {
        try await $0.runScript(
          unsafeRawSQL: """
            do $$ begin create role locked login password 'right'; exception when duplicate_object or unique_violation then null; end $$
            """)
      }
    }
  }

  /// Runs `body` with a pool that is closed afterwards.
  func withPool<Value: Sendable>(
    maximumConnections: Int = 4, configure: (inout PostgresConfiguration) -> Void = { _ in },
    _ body: (PostgresPool) async throws -> Value
  ) async throws -> Value {
    var configuration = try configuration(maximumConnections: maximumConnections)
    configure(&configuration)
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
}

/// One database per suite, made when first asked for.
actor TestDatabases {
  static let shared = TestDatabases()
  private var databases: [String: Task<TestDatabase, any Error>] = [:]

  func database(for suite: String) async throws -> TestDatabase {
    if let database = databases[suite] { return try await database.value }
    let task = Task { try await TestDatabase(suite) }
    databases[suite] = task
    return try await task.value
  }
}

/// Waits, without fixed sleeps, until `condition` holds; false when it does not within `limit`.
func eventually(within limit: Duration = .seconds(60), _ condition: () async throws -> Bool) async rethrows -> Bool {
  let deadline = ContinuousClock.now + limit
  while ContinuousClock.now < deadline {
    if try await condition() { return true }
    try? await Task.sleep(for: .milliseconds(5))
  }
  return false
}
