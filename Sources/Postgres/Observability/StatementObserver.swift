import CoreMetrics
import Logging
import Synchronization
import Tracing

/// Times statements, and tells metrics, spans and the log about them.
final class StatementObserver: Sendable {
  private let duration: CoreMetrics.Timer?
  private let failures: Counter?
  private let tracer: (any Tracer)?
  private let attributes: SpanAttributes
  private let database: String
  private let slow: PostgresSlowStatements?
  private let logger: Logger
  /// Asks for the plans of statements; set by the pool that can.
  let explain = Mutex<(@Sendable ([SQL]) -> Void)?>(nil)

  /// Nil when nobody wants to know.
  init?(_ configuration: PostgresConfiguration) {
    let observability = configuration.observability
    let metrics = observability.activeMetrics
    tracer = observability.activeTracer
    slow = observability.slowStatements
    guard metrics != nil || tracer != nil || slow != nil else { return nil }
    let dimensions = [("db.system.name", "postgresql"), ("db.namespace", configuration.database)]
    duration = metrics.map { CoreMetrics.Timer(label: "db.client.operation.duration", dimensions: dimensions, factory: $0) }
    failures = metrics.map { Counter(label: "db.client.operation.failures", dimensions: dimensions, factory: $0) }
    database = configuration.database
    logger = configuration.logger
    attributes = Self.attributes(of: configuration)
  }

  private static func attributes(of configuration: PostgresConfiguration) -> SpanAttributes {
    var attributes: SpanAttributes = [:]
    attributes["db.system.name"] = "postgresql"
    attributes["db.namespace"] = configuration.database
    attributes["server.address"] = configuration.hosts.first?.name ?? "localhost"
    attributes["server.port"] = configuration.hosts.first?.port ?? 5432
    return attributes
  }

  nonisolated(nonsending) func observe(_ request: Request, _ body: nonisolated(nonsending) () async throws -> Void) async throws {
    // Read now: once handed over, the request belongs to its loop.
    let statements = request.statements
    let span = tracer.map { begin($0, request, statements) }
    let start = MonotonicClock.now()
    do {
      try await body()
      end(span, statements, since: start, rows: request.results.last?.rowCount, error: nil)
    } catch {
      end(span, statements, since: start, rows: nil, error: error)
      throw error
    }
  }

  private func begin(_ tracer: some Tracer, _ request: Request, _ statements: [SQL]) -> any Span {
    let text = request.sql
    let span = tracer.startSpan("\(SQLWord.first(of: text).uppercased()) \(database)", ofKind: .client)
    span.attributes = attributes
    span.attributes["db.query.text"] = text
    if statements.count > 1 { span.attributes["db.operation.batch.size"] = statements.count }
    return span
  }

  private func end(_ span: (any Span)?, _ statements: [SQL], since start: Nanoseconds, rows: Int32?, error: (any Error)?) {
    let elapsed = MonotonicClock.now() - start
    duration?.recordNanoseconds(Int64(clamping: elapsed))
    if error != nil { failures?.increment() }
    if let span { end(span, rows: rows, error: error) }
    if let slow, elapsed >= slow.threshold.nanoseconds { log(statements, elapsed, rows: rows, slow) }
  }

  private func end(_ span: any Span, rows: Int32?, error: (any Error)?) {
    if let rows { span.attributes["db.response.returned_rows"] = Int(rows) }
    if let error {
      let state = (error as? PostgresError)?.sqlState?.rawValue
      if let state { span.attributes["db.response.status_code"] = state }
      span.attributes["error.type"] = state ?? "\(type(of: error))"
      span.setStatus(SpanStatus(code: .error))
    }
    span.end()
  }

  private func log(_ statements: [SQL], _ elapsed: Nanoseconds, rows: Int32?, _ slow: PostgresSlowStatements) {
    logger.warning(
      "slow statement",
      metadata: [
        "milliseconds": "\(elapsed / 1_000_000)", "rows": "\(rows.map { "\($0)" } ?? "none, it failed")",
        "statement": "\(statements.map(\.text).joined(separator: "; "))",
      ])
    guard slow.explains else { return }
    explain.withLock { $0 }?(statements.filter { SQLWord.readsOrChanges($0.text) })
  }
}
