import Logging
import Postgres
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The hints that go from one process to all others, through Postgres.
final class LiveAnnouncements: Sendable {
  static let channel = "yata_events"

  private let database: any PostgresExecutor
  private let notifications: PostgresNotifications
  private let logger: Logger
  /// Names this process, which need not hear itself.
  private let sender = UUID()
  /// Tenants whose hint has not been sent yet.
  private let pending = Mutex<Set<UUID>>([])
  private let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

  /// Between two hints that are sent: many changes at once are one statement.
  private static let pause = Duration.milliseconds(5)

  init(database: any PostgresExecutor, notifications: PostgresNotifications, logger: Logger) {
    self.database = database
    self.notifications = notifications
    self.logger = logger
  }

  func add(_ tenant: UUID) {
    let isFirst = pending.withLock { pending in
      pending.insert(tenant)
      return pending.count == 1
    }
    if isFirst { wake.yield() }
  }

  func send() async {
    for await _ in wakes {
      let payloads = pending.withLock { pending in
        defer { pending = [] }
        return pending.map { "\($0.uuidString) \(sender.uuidString)" }
      }
      do {
        try await database.execute("SELECT pg_notify(\(Self.channel), payload) FROM unnest(\(payloads)) AS payload")
      } catch {
        // The others look again by themselves.
        logger.warning("cannot tell other processes about new events", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: Self.pause)
    }
  }

  /// - Parameter refresh: takes a tenant that another process has changed, or nil when hints may have been lost.
  func receive(_ refresh: @Sendable (UUID?) async -> Void) async {
    for await event in await notifications.subscribe(to: Self.channel) {
      switch event {
      case .notification(let notification):
        let words = notification.payload.split(separator: " ")
        guard let tenant = words.first.flatMap({ UUID(uuidString: String($0)) }), words.last != sender.uuidString[...] else { continue }
        await refresh(tenant)
      case .mayHaveMissed: await refresh(nil)
      }
    }
  }
}
