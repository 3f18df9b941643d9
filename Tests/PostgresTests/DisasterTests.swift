import Foundation
import Synchronization
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "disaster") }

/// What the server said it has taken.
private final class Acknowledged: Sendable {
  let numbers = Mutex<[Int32]>([])
}

/// What happens when a connection, or the whole server, ends in the middle of something. After each: as many sockets as the pool counts
/// connections, nothing leased, the reason that came first, and everything in the tables that was acknowledged.
@Suite struct DisasterTests {
  private func terminate(_ process: Int32) async throws {
    _ = try await database().withPool(maximumConnections: 1) { try await $0.query("select pg_terminate_backend(\(process), 5000)") }
  }

  private func expectShutdown(_ error: (any Error)?, sourceLocation: SourceLocation = #_sourceLocation) {
    guard case PostgresError.connectionLost(let loss)? = error else {
      Issue.record("\(String(describing: error))", sourceLocation: sourceLocation)
      return
    }
    #expect(loss.serverError?.sqlState == .adminShutdown, "\(loss)", sourceLocation: sourceLocation)
  }

  // MARK: A connection ends

  @Test func inAPipelineEveryStatementHearsTheReason() async throws {
    try await withProxiedPool(of: database()) {
      $0.pool.pipelining = PostgresPipelining(connections: 1)
    } _: { (pool, _) async throws in
      let process = try await pool.queryValue("select pg_backend_pid()", as: Int32.self)
      let errors = try await withThrowingTaskGroup(of: (any Error)?.self) { (group) async throws in
        func add(_ statement: SQL) {
          group.addTask {
            do {
              _ = try await pool.query(statement)
              return nil
            } catch {
              return error
            }
          }
        }
        // The first one holds up all that are sent after it; those that wait for a place are done at once on the next connection.
        add("select pg_sleep(60)")
        #expect(await eventually(within: .seconds(60)) { pool.lanes.withLock { $0.unfinished } == 1 })
        for number in 0..<40 { add("select \(number)") }
        #expect(await eventually(within: .seconds(60)) { pool.lanes.withLock { $0.unfinished } >= 10 })
        try await terminate(process)
        var errors: [any Error] = []
        for try await case let error? in group { errors.append(error) }
        return errors
      }
      #expect(errors.count > 1)
      for error in errors { expectShutdown(error) }
    }
  }

  @Test(arguments: [false, true])
  func inACopyNothingIsLoaded(byNetwork: Bool) async throws {
    let table = "copied_\(byNetwork)"
    try await withProxiedPool(of: database()) { (pool, proxy) async throws in
      try await pool.execute("create table \(identifier: table) (n int8)")
      let error = await #expect(throws: PostgresError.self) {
        try await pool.withConnection { connection in
          let process = connection.backendProcess
          try await connection.copy(into: table, columns: ["n"]) { writer in
            for number in 0..<2_000_000 {
              try await writer.write(number)
              guard number == 20_000 else { continue }
              if byNetwork { proxy.cutAll() } else { try await terminate(process) }
            }
          }
        }
      }
      if byNetwork {
        guard case .connectionLost = error else {
          Issue.record("\(String(describing: error))")
          return
        }
      } else {
        expectShutdown(error)
      }
      #expect(try await pool.queryValue("select count(*) from \(identifier: table)", as: Int.self) == 0)
    }
  }

  @Test(arguments: [false, true])
  func inACopyOutTheReaderHearsTheReason(byNetwork: Bool) async throws {
    try await withProxiedPool(of: database()) { (pool, proxy) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.withConnection { connection in
          let process = connection.backendProcess
          try await connection.copyOut(unsafeRawSQL: "copy (select generate_series(1, 100000000)) to stdout") { blocks in
            var count = 0
            for try await _ in blocks {
              count += 1
              guard count == 1000 else { continue }
              if byNetwork { proxy.cutAll() } else { try await terminate(process) }
            }
          }
        }
      }
      guard case .connectionLost = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func inAStreamTheReaderHearsTheReason() async throws {
    try await withProxiedPool(of: database()) { (pool, _) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.withConnection { connection in
          let process = connection.backendProcess
          try await connection.stream("select n, pg_sleep(0.0001) from generate_series(1, 1000000) as n") { rows in
            var count = 0
            for try await _ in rows {
              count += 1
              if count == 10 { try await terminate(process) }
            }
          }
        }
      }
      expectShutdown(error)
    }
  }

  // MARK: The server ends

  /// Restarted under load: every task goes on, nobody hammers the server, and what was acknowledged is there.
  @Test(arguments: ["fast", "immediate"])
  func aRestartUnderLoadLosesNothingAcknowledged(mode: String) async throws {
    let cluster = try PostgresCluster()
    let proxy = FaultyProxy(to: cluster.port)
    var configuration = try PostgresConfiguration(url: "postgresql://postgres@127.0.0.1:\(proxy.port)/postgres?sslmode=disable")
    configuration.logger = TestDatabase.silence
    configuration.pool.maximumConnections = 4
    configuration.serverSettings["synchronous_commit"] = "on"
    let pool = PostgresPool(configuration)
    try await pool.execute("create table acknowledged (n int primary key)")
    let acknowledged = Acknowledged()
    let isDone = Gate()
    let tasks = (0..<64).map { task in
      Task {
        var (number, afterwards) = (Int32(task), 0)
        while afterwards < 3 {
          do {
            try await pool.execute("insert into acknowledged values (\(number))")
            acknowledged.numbers.withLock { $0.append(number) }
            if await isDone.isOpen { afterwards += 1 }
          } catch is PostgresError {
            try await Task.sleep(for: .milliseconds(1))
          }
          number += 64
        }
      }
    }
    #expect(await eventually { acknowledged.numbers.withLock { $0.count } > 200 })
    try cluster.restart(mode)
    await isDone.open()
    for task in tasks { try await task.value }
    let numbers = acknowledged.numbers.withLock { $0 }
    #expect(try await pool.queryValue("select count(*) from acknowledged where n = any(\(numbers))", as: Int.self) == numbers.count)
    let statistics = pool.statistics
    #expect(statistics.connectFailures + statistics.connectionsOpened < 100 && proxy.acceptedCount < 100, "a storm: \(statistics)")
    try await expectWhole(pool, port: proxy.port)
    await pool.close()
    proxy.stop()
  }
}
