import CoreMetrics
import Foundation
import InMemoryTracing
import Logging
import MetricsTestKit
import Synchronization
import Testing
import Tracing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "observability") }

/// Keeps what is logged.
private final class Journal: Sendable {
  private let lines = Mutex<[(message: String, metadata: [String: String])]>([])

  func entries(_ message: String) -> [[String: String]] {
    lines.withLock { $0.filter { $0.message == message }.map(\.metadata) }
  }

  var logger: Logger {
    Logger(label: "journal") { _ in Handler(journal: self) }
  }

  private struct Handler: LogHandler {
    let journal: Journal
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let metadata = (event.metadata ?? [:]).mapValues { "\($0)" }
      journal.lines.withLock { $0.append(("\(event.message)", metadata)) }
    }
  }
}

@Suite struct ObservabilityTests {
  @Test func statementsAreSpans() async throws {
    let tracer = InMemoryTracer()
    try await database().withPool {
      $0.observability.tracer = tracer
    } _: { (pool) async throws in
      _ = try await pool.query("select generate_series(1, \(3))")
      await #expect(throws: PostgresError.self) { try await pool.query("SELECT no_such_column") }
      let spans = tracer.finishedSpans
      #expect(tracer.activeSpans.isEmpty && spans.count == 2)
      let first = try #require(spans.first)
      #expect(first.operationName.hasPrefix("SELECT observability_") && first.kind == .client)
      #expect(first.attributes.get("db.query.text") == SpanAttribute.string("select generate_series(1, $1)"))
      #expect(first.attributes.get("db.system.name") == SpanAttribute.string("postgresql"))
      #expect(first.attributes.get("db.response.returned_rows") == SpanAttribute.int64(3))
      let second = try #require(spans.last)
      #expect(second.attributes.get("db.response.status_code") == SpanAttribute.string("42703") && second.status?.code == .error)
    }
  }

  @Test func poolsAndStatementsAreMeasured() async throws {
    let metrics = TestMetrics()
    try await database().withPool(maximumConnections: 2) {
      $0.observability.metrics = metrics
      $0.observability.poolName = "main"
      $0.observability.gaugeInterval = .milliseconds(5)
    } _: { (pool) async throws in
      try await withThrowingTaskGroup(of: Void.self) { (group) async throws in
        for _ in 0..<8 { group.addTask { _ = try await pool.query("select pg_sleep(0.002)") } }
        try await group.waitForAll()
      }
      let name = [("db.client.connection.pool.name", "main")]
      let idle = try metrics.expectRecorder("db.client.connection.count", name + [("db.client.connection.state", "idle")])
      let used = try metrics.expectRecorder("db.client.connection.count", name + [("db.client.connection.state", "used")])
      #expect(await eventually { idle.lastValue == 2 && used.lastValue == 0 })
      #expect(try metrics.expectRecorder("db.client.connection.max", name).lastValue == 2)
      let opened = try metrics.expectCounter("db.client.connection.created", name)
      #expect(await eventually { opened.totalValue == 2 })
      #expect(try metrics.expectTimer("db.client.connection.wait_time", name).values.count >= 6)
      let created = try metrics.expectTimer("db.client.connection.create_time", name)
      #expect(await eventually { created.values.count == 2 })
      let durations = try #require(metrics.timers.first { $0.label == "db.client.operation.duration" })
      #expect(durations.values.count == 8 && durations.values.allSatisfy { $0 >= 2_000_000 })
    }
  }

  @Test func aSlowStatementIsLoggedWithItsPlanAndWithoutValues() async throws {
    let journal = Journal()
    try await database().withPool {
      $0.logger = journal.logger
      $0.observability.slowStatements = PostgresSlowStatements(threshold: .milliseconds(200), explains: true)
    } _: { (pool) async throws in
      _ = try await pool.query("select pg_sleep(0.25), \("secret") as word from generate_series(1, 1)")
      let entry = try #require(journal.entries("slow statement").first)
      #expect(journal.entries("slow statement").count == 1)
      #expect(entry["statement"] == "select pg_sleep(0.25), $1 as word from generate_series(1, 1)" && entry["rows"] == "1")
      #expect(Int(entry["milliseconds"] ?? "") ?? 0 >= 250)
      #expect(!"\(entry)".contains("secret"))
      #expect(await eventually { !journal.entries("plan of a slow statement").isEmpty })
      #expect(journal.entries("plan of a slow statement")[0]["plan"]?.contains("Function Scan on generate_series") == true)
      #expect(await eventually { pool.statistics.leased == 0 })
    }
  }

  @Test func aStatementWithinTheLimitIsNotLogged() async throws {
    let journal = Journal()
    try await database().withPool {
      $0.logger = journal.logger
      $0.observability.slowStatements = PostgresSlowStatements(threshold: .seconds(3600))
    } _: { (pool) async throws in
      _ = try await pool.query("select 1")
      #expect(journal.entries("slow statement").isEmpty)
    }
  }

  @Test func aPlanIsToldOnDemand() async throws {
    try await database().withPool { (pool) async throws in
      #expect(try await pool.plan(of: "select * from generate_series(1, \(5))").contains("Function Scan"))
      #expect(try await pool.plan(of: "select 1", running: true).contains("Execution Time"))
    }
  }
}
