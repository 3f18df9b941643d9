import Foundation
import Postgres
import Synchronization

/// What is measured: a statement, how many tasks run it, and over what kind of pool.
struct Workload: Sendable {
  let name: String
  let tasks: Int
  let connections: Int
  let loops: Int
  let pipelining: PostgresPipelining?
  /// The same for pgbench: its script and its number of clients.
  let script: String
  let clients: Int
  let operation: @Sendable (PostgresPool) async throws -> Void

  static let one = "select 1"
  static let hundred =
    "select n::int8 as id, 'title of ' || n as title, now() as created, '6f1f0b1e-0000-4000-8000-000000000000'::uuid as owner from generate_series(1, 100) n"

  static let selectOne: @Sendable (PostgresPool) async throws -> Void = { pool in
    guard try await pool.queryValue("select 1", as: Int.self) == 1 else { throw WrongAnswer() }
  }

  static let selectHundred: @Sendable (PostgresPool) async throws -> Void = { pool in
    let rows = try await pool.query("\(unsafeRawSQL: hundred)")
    let people = try rows.map { try $0.decode(Int.self, String.self, Date.self, UUID.self) }
    guard people.count == 100 else { throw WrongAnswer() }
  }

  struct WrongAnswer: Error {}

  static let all: [Workload] = [
    Workload(
      name: "select 1, 64 tasks, 8 connections, 1 loop", tasks: 64, connections: 8, loops: 1, pipelining: nil, script: one,
      clients: 8, operation: selectOne),
    Workload(
      name: "select 1, 64 tasks, 8 connections, 2 loops", tasks: 64, connections: 8, loops: 2, pipelining: nil, script: one,
      clients: 8, operation: selectOne),
    Workload(
      name: "select 1, 64 tasks, 4 shared, 1 loop", tasks: 64, connections: 8, loops: 1,
      pipelining: PostgresPipelining(connections: 4), script: one, clients: 8, operation: selectOne),
    Workload(
      name: "select 1, 64 tasks, 4 shared, 2 loops", tasks: 64, connections: 8, loops: 2,
      pipelining: PostgresPipelining(connections: 4), script: one, clients: 8, operation: selectOne),
    Workload(
      name: "select 1, 1 task, 1 connection", tasks: 1, connections: 1, loops: 1, pipelining: nil, script: one, clients: 1,
      operation: selectOne),
    Workload(
      name: "100 rows decoded, 64 tasks, 8 connections", tasks: 64, connections: 8, loops: 2, pipelining: nil, script: hundred,
      clients: 8, operation: selectHundred),
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
    for _ in 0..<200 { try await operation(pool) }
    let cpu = processorSeconds()
    let start = ContinuousClock.now
    let deadline = start + .seconds(seconds)
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<tasks {
        group.addTask(executorPreference: eventLoops.next()) {
          var count = 0
          while ContinuousClock.now < deadline {
            for _ in 0..<8 { try await operation(pool) }
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
