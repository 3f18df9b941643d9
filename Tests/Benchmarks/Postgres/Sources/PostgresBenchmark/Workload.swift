import Foundation
import Postgres
import Synchronization

/// What is measured: a query, how many tasks run it, and over what kind of pool. pgbench gets as many clients as the pool has connections.
struct Workload: Sendable {
  enum Query: String, Sendable {
    case one, hundred

    var sql: String {
      switch self {
      case .one: "select 1"
      case .hundred:
        "select n::int8 as id, 'title of ' || n as title, now() as created, "
          + "'6f1f0b1e-0000-4000-8000-000000000000'::uuid as owner from generate_series(1, 100) n"
      }
    }

    func run(on pool: PostgresPool) async throws {
      switch self {
      case .one: guard try await pool.queryValue("select 1", as: Int.self) == 1 else { throw WrongAnswer() }
      case .hundred:
        let rows = try await pool.query("\(unsafeRawSQL: sql)")
        let people = try rows.map { try $0.decode(Int.self, String.self, Date.self, UUID.self) }
        guard people.count == 100 else { throw WrongAnswer() }
      }
    }
  }

  struct WrongAnswer: Error {}

  let name: String
  let query: Query
  var tasks = 64
  var connections = 8
  var loops = 1
  var pipelining: PostgresPipelining?
  /// The least ratio to pgbench, the least ratio to pgx, the most microseconds of CPU.
  let target: (pgbench: Double, pgx: Double, cpu: Double)

  static let all: [Workload] = [
    Workload(name: "select 1, 64 tasks, 8 connections, 1 loop", query: .one, target: (0.8, 1, 15)),
    Workload(name: "select 1, 64 tasks, 8 connections, 2 loops", query: .one, loops: 2, target: (0.8, 1, 15)),
    Workload(
      name: "select 1, 64 tasks, 4 shared, 1 loop", query: .one, pipelining: PostgresPipelining(connections: 4), target: (1.3, 1.5, 15)),
    Workload(name: "select 1, 1 task, 1 connection", query: .one, tasks: 1, connections: 1, target: (0.9, 1, 15)),
    Workload(name: "100 rows decoded, 64 tasks, 8 connections", query: .hundred, loops: 2, target: (0.9, 1, .infinity)),
  ]

  struct Run {
    let operationsPerSecond: Double
    let microsecondsOfCPU: Double
  }

  func run(url: String, seconds: Double) async throws -> Run {
    var configuration = try PostgresConfiguration(url: url)
    configuration.pool.maximumConnections = connections
    configuration.pool.minimumConnections = connections
    configuration.pool.pipelining = pipelining
    let eventLoops = PostgresEventLoops(count: loops)
    let pool = PostgresPool(configuration, eventLoops: eventLoops)
    for _ in 0..<200 { try await query.run(on: pool) }
    let cpu = processorSeconds()
    let start = ContinuousClock.now
    let deadline = start + .seconds(seconds)
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<tasks {
        group.addTask(executorPreference: eventLoops.next()) {
          var count = 0
          while ContinuousClock.now < deadline {
            for _ in 0..<8 { try await query.run(on: pool) }
            count += 8
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let used = processorSeconds() - cpu
    await pool.close()
    eventLoops.stop()
    return Run(operationsPerSecond: Double(count) / elapsed, microsecondsOfCPU: used / Double(count) * 1_000_000)
  }
}

/// Processor time of this process, user and system.
func processorSeconds() -> Double {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #endif
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}
