import Dispatch
import Synchronization
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "late_cancel") }

/// A cancel request names a connection, so one that is late could hit whatever runs there by then.
@Suite(.timeLimit(.minutes(5))) struct LateCancelTests {
  /// Keeps all threads that send cancel requests busy until `open`.
  private final class Barrier: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private static let threads = 16

    init(_ workers: BlockingWorkers) {
      for _ in 0..<Self.threads { workers.run { self.semaphore.wait() } }
    }

    func open() { for _ in 0..<Self.threads { semaphore.signal() } }
  }

  private struct Traffic: Equatable {
    /// Requests that are with the server, and those that wait for that.
    var sent = 0, waiting = 0
    var cancels = 0
  }

  private func traffic(of connection: Connection) async -> Traffic {
    await withCheckedContinuation { continuation in
      connection.loop.execute {
        let (sent, waiting, cancels) = (connection.sent.count, connection.waiting.count, connection.cancelsOnTheirWay)
        continuation.resume(returning: Traffic(sent: sent, waiting: waiting, cancels: cancels))
      }
    }
  }

  @Test func nothingIsSentWhileACancelIsOnItsWay() async throws {
    try await database().withPool(maximumConnections: 1) { (holder) async throws in
      try await database().withPool(maximumConnections: 1) { (pool) async throws in
        _ = try await pool.query("select 1")
        let member = pool.state.withLock { $0.members.values.first }
        let connection = try #require(member)
        let barrier = Barrier(pool.settings.cancellers)
        defer { barrier.open() }
        let stopped = try await holder.withConnection { lock in
          _ = try await lock.query("select pg_advisory_lock(7)")
          let stopped = Task { try await pool.query("select pg_advisory_lock(7)") }
          #expect(await eventually { await traffic(of: connection).sent == 1 })
          stopped.cancel()
          #expect(await eventually { await traffic(of: connection).cancels == 1 })
          _ = try await lock.query("select pg_advisory_unlock(7)")
          return stopped
        }
        _ = try? await stopped.value
        let later = Task { try await pool.queryValue("select 8 from pg_sleep(0.2)", as: Int.self) }
        #expect(await eventually { await traffic(of: connection) != Traffic(cancels: 1) })
        #expect(await traffic(of: connection) == Traffic(sent: 0, waiting: 1, cancels: 1))
        barrier.open()
        #expect(try await later.value == 8)
      }
    }
  }
}
