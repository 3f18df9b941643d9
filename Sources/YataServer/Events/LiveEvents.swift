import Logging
import Postgres
import ServiceLifecycle
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Tells readers of live updates, in this process and in all others, that a tenant has new events.
///
/// A hint carries nothing but the tenant's id: readers fetch the rows themselves, from behind the last one they have seen. So a hint may come
/// twice, late or never; whoever got none looks again after `sweep`. Hints are sent after the commit and outside of its transaction, because
/// Postgres commits transactions that notify one at a time.
final class LiveEvents: Service {
  private struct State {
    var readers: [UUID: [Int: AsyncStream<Void>.Continuation]] = [:]
    var nextReader = 0
    /// Tenants whose hint has not been sent to the other processes yet.
    var pending: Set<UUID> = []
  }

  static let channel = "yata_events"

  private let database: any PostgresExecutor
  private let notifications: PostgresNotifications?
  private let sweep: Duration
  private let logger: Logger
  private let state = Mutex(State())
  private let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

  /// - Parameter notifications: nil for a process that is the only one.
  init(
    database: any PostgresExecutor, notifications: PostgresNotifications? = nil, sweep: Duration = .seconds(10),
    logger: Logger
  ) {
    self.database = database
    self.notifications = notifications
    self.sweep = sweep
    self.logger = logger
  }

  /// To be called when a change of the scope is committed. Never waits.
  func announce(_ scope: TicketScope) {
    wakeReaders(of: scope.tenantID)
    guard notifications != nil else { return }
    state.withLock { _ = $0.pending.insert(scope.tenantID) }
    wake.yield()
  }

  /// An element each time there may be new events; several at once are one.
  func hints(for scope: TicketScope) -> AsyncStream<Void> {
    let (hints, hint) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let tenant = scope.tenantID
    let id = state.withLock { state in
      state.nextReader += 1
      state.readers[tenant, default: [:]][state.nextReader] = hint
      return state.nextReader
    }
    hint.onTermination = { [weak self] _ in
      self?.state.withLock { state in
        state.readers[tenant]?[id] = nil
        if state.readers[tenant]?.isEmpty == true { state.readers[tenant] = nil }
      }
    }
    return hints
  }

  var readerCount: Int { state.withLock { $0.readers.values.reduce(0) { $0 + $1.count } } }

  /// Sends and receives hints until the task is cancelled or the program ends gracefully.
  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await self.send() }
        group.addTask { await self.receive() }
        group.addTask { await self.sweepForever() }
      }
    }
  }

  private func send() async {
    for await _ in wakes {
      let tenants = state.withLock { state in
        defer { state.pending = [] }
        return state.pending.map { $0.uuidString }
      }
      do {
        try await database.execute("SELECT pg_notify(\(Self.channel), tenant) FROM unnest(\(tenants)) AS tenant")
      } catch {
        // The others look again by themselves.
        logger.warning("cannot tell other processes about new events", metadata: ["error": "\(error)"])
      }
    }
  }

  private func receive() async {
    guard let notifications else { return }
    for await event in await notifications.subscribe(to: Self.channel) {
      switch event {
      case .notification(let notification): if let tenant = UUID(uuidString: notification.payload) { wakeReaders(of: tenant) }
      case .mayHaveMissed: wakeAllReaders()
      }
    }
  }

  private func sweepForever() async {
    while (try? await Task.sleep(for: sweep)) != nil { wakeAllReaders() }
  }

  private func wakeReaders(of tenant: UUID) {
    for hint in state.withLock({ Array($0.readers[tenant, default: [:]].values) }) { hint.yield() }
  }

  private func wakeAllReaders() {
    for hint in state.withLock({ $0.readers.values.flatMap(\.values) }) { hint.yield() }
  }
}
