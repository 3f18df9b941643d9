import Foundation
import Postgres
import Synchronization
import Testing

@testable import YataServer

/// The hints between processes: what goes out, and what of it comes in.
@Suite(.timeLimit(.minutes(5))) struct LiveAnnouncementsTests {
  private final class Heard: Sendable {
    private let tenants = Mutex<[UUID?]>([])

    var list: [UUID?] { tenants.withLock { $0 } }
    func note(_ tenant: UUID?) { tenants.withLock { $0.append(tenant) } }

    func waits(for tenant: UUID?) async throws {
      while !list.contains(tenant) { try await Task.sleep(for: .milliseconds(5)) }
    }
  }

  /// Two processes, which hear what they are to look at.
  private func withTwo(
    _ body: @escaping @Sendable (PostgresPool, [LiveAnnouncements], [Heard]) async throws -> Void
  ) async throws {
    try await YataDatabase.withPool { pool in
      let listeners = [PostgresNotifications(pool.configuration), PostgresNotifications(pool.configuration)]
      let processes = listeners.map { LiveAnnouncements(database: pool, notifications: $0, logger: YataDatabase.silence) }
      let heard = [Heard(), Heard()]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for listener in listeners { group.addTask { await listener.run() } }
        for (process, heard) in zip(processes, heard) {
          group.addTask { await process.send() }
          group.addTask { await process.receive { heard.note($0) } }
        }
        for heard in heard { try await listens(heard, pool) }
        try await body(pool, processes, heard)
        group.cancelAll()
      }
    }
  }

  /// Until a hint of a third process has arrived.
  private func listens(_ heard: Heard, _ pool: PostgresPool) async throws {
    let tenant = UUID()
    while !heard.list.contains(tenant) {
      try await pool.execute("SELECT pg_notify(\(LiveAnnouncements.channel), \("\(tenant) \(UUID())"))")
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  @Test func othersHearOfATenantAndOneselfDoesNot() async throws {
    try await withTwo { pool, processes, heard in
      let (first, second) = (UUID(), UUID())
      processes[0].add(first)
      try await heard[1].waits(for: first)
      // Hints arrive in the order they were sent.
      processes[1].add(second)
      try await heard[0].waits(for: second)
      #expect(!heard[0].list.contains(first))
      let last = UUID()
      processes[0].add(last)
      try await heard[1].waits(for: last)
      #expect(heard[1].list.filter { $0 == first }.count == 1)
    }
  }

  @Test func aLostConnectionMeansLookingAtEverything() async throws {
    try await withTwo { pool, processes, heard in
      try await pool.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
      for heard in heard { try await heard.waits(for: nil) }
      // A hint may be lost with a connection of the pool.
      let tenant = UUID()
      while !heard[1].list.contains(tenant) {
        processes[0].add(tenant)
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }
}
