import CoreMetrics
import Synchronization

/// The state of one pool as metrics.
final class PoolGauges: Sendable {
  private let used: Gauge
  private let idle: Gauge
  private let maximum: Gauge
  private let pending: Gauge
  private let timeouts: Counter
  private let opened: Counter
  private let failures: Counter
  private let waitTime: CoreMetrics.Timer
  private let createTime: CoreMetrics.Timer
  private let last = Mutex(PostgresPoolStatistics())

  /// Nil when nobody collects metrics.
  init?(_ configuration: PostgresConfiguration) {
    guard let factory = configuration.observability.activeMetrics else { return nil }
    let pool = [("db.client.connection.pool.name", configuration.observability.poolName ?? configuration.database)]
    func gauge(_ name: String, _ state: String? = nil) -> Gauge {
      let dimensions = pool + (state.map { [("db.client.connection.state", $0)] } ?? [])
      return Gauge(label: "db.client.connection." + name, dimensions: dimensions, factory: factory)
    }
    func counter(_ name: String) -> Counter { Counter(label: "db.client.connection." + name, dimensions: pool, factory: factory) }
    func timer(_ name: String) -> CoreMetrics.Timer {
      CoreMetrics.Timer(label: "db.client.connection." + name, dimensions: pool, factory: factory)
    }
    (used, idle) = (gauge("count", "used"), gauge("count", "idle"))
    (maximum, pending) = (gauge("max"), gauge("pending_requests"))
    (timeouts, opened, failures) = (counter("timeouts"), counter("created"), counter("create_failures"))
    (waitTime, createTime) = (timer("wait_time"), timer("create_time"))
  }

  func waited(since start: Nanoseconds) { waitTime.recordNanoseconds(Int64(clamping: MonotonicClock.now() - start)) }

  func created(since start: Nanoseconds) { createTime.recordNanoseconds(Int64(clamping: MonotonicClock.now() - start)) }

  func record(_ now: PostgresPoolStatistics) {
    let before = last.withLock { last in
      defer { last = now }
      return last
    }
    used.record(now.leased)
    idle.record(now.idle)
    maximum.record(now.maximum)
    pending.record(now.waiting)
    timeouts.increment(by: now.acquireTimeouts - before.acquireTimeouts)
    opened.increment(by: now.connectionsOpened - before.connectionsOpened)
    failures.increment(by: now.connectFailures - before.connectFailures)
  }
}
