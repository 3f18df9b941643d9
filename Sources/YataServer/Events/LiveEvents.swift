import Logging
import Postgres
import ServiceLifecycle
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Tells readers of live updates, in this process and in all others, that a tenant has new events, and fetches them once for all of its readers.
///
/// A hint carries nothing but the tenant's id: every process fetches the rows itself, from behind the last one it has handed out. So a hint may
/// come twice, late or never; whoever got none looks again after `sweep`. Hints are sent after the commit and outside of its transaction,
/// because Postgres commits transactions that notify one at a time.
final class LiveEvents: Service {
  private let repository: LiveEventRepository
  private let announcements: LiveAnnouncements?
  private let sweep: Duration
  /// How long the database may be away before readers are sent away too.
  private let patience: Duration
  private let logger: Logger
  private let channels = Mutex<[TicketScope: LiveChannel]>([:])

  private static let batch = 100

  /// - Parameter notifications: nil for a process that is the only one.
  init(
    database: any PostgresExecutor, notifications: PostgresNotifications? = nil, sweep: Duration = .seconds(10),
    patience: Duration = .seconds(60), logger: Logger
  ) {
    repository = LiveEventRepository(database: database)
    announcements = notifications.map { LiveAnnouncements(database: database, notifications: $0, logger: logger) }
    self.sweep = sweep
    self.patience = patience
    self.logger = logger
  }

  /// To be called when a change of the scope is committed. Never waits.
  func announce(_ scope: TicketScope) {
    refresh(scope)
    announcements?.add(scope.tenantID)
  }

  /// What happens from now on, for `person`, who may see the scope.
  ///
  /// - Parameter position: the number of an event that has happened; what came before it is the reader's own business.
  func subscribe(_ person: UUID, to scope: TicketScope, behind position: Int64) -> LiveSubscription {
    channels.withLock { channels in
      let channel = channels[scope] ?? LiveChannel(scope: scope, position: position)
      channels[scope] = channel
      let (reader, news) = channel.add(person)
      return LiveSubscription(news: news) { [weak self] in self?.leave(channel, reader) }
    }
  }

  private func leave(_ channel: LiveChannel, _ reader: Int) {
    channels.withLock { channels in
      channel.remove(reader)
      if channel.readerCount == 0, channels[channel.scope] === channel { channels[channel.scope] = nil }
    }
  }

  var readerCount: Int { channels.withLock { $0.values.reduce(0) { $0 + $1.readerCount } } }

  /// Sends and receives hints until the task is cancelled or the program ends gracefully.
  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        if let announcements = self.announcements {
          group.addTask { await announcements.send() }
          group.addTask { await announcements.receive { await self.refresh(tenant: $0) } }
        }
        group.addTask { await self.sweepForever() }
      }
    }
  }

  /// A reader looks at the time when there is nothing else to do.
  private func sweepForever() async {
    while (try? await Task.sleep(for: sweep)) != nil {
      await refreshAll()
      for channel in all { channel.tick() }
    }
  }

  private var all: [LiveChannel] { channels.withLock { Array($0.values) } }

  /// - Parameter tenant: nil when hints of any of them may have been lost.
  private func refresh(tenant: UUID?) async {
    guard let tenant else { return await refreshAll() }
    refresh(.personal(owner: tenant))
    refresh(.team(organization: tenant))
  }

  /// Asks about all channels at once, and fetches for those that are behind.
  private func refreshAll() async {
    let channels = all
    if channels.isEmpty { return }
    let seen = channels.map { ($0.scope.tenantID, $0.position) }
    let behind = try? await repository.tenants(behind: Dictionary(seen, uniquingKeysWith: min))
    for channel in channels where behind?.contains(channel.scope.tenantID) ?? true { refresh(channel) }
  }

  private func refresh(_ scope: TicketScope) {
    if let channel = channels.withLock({ $0[scope] }) { refresh(channel) }
  }

  private func refresh(_ channel: LiveChannel) {
    if channel.markStale() { Task { await fetch(for: channel) } }
  }

  /// Fetches until there is nothing new, or nobody to read it.
  private func fetch(for channel: LiveChannel) async {
    var failing: ContinuousClock.Instant?
    while let (position, people) = channel.beginFetch() {
      do {
        let news = try await repository.news(in: channel.scope, for: people, after: position, limit: Self.batch)
        failing = nil
        if news.events.count == Self.batch { _ = channel.markStale() }
        channel.deliver(news.events.map(LiveChannel.Item.init), to: news.readers, of: people)
      } catch {
        let start = failing ?? .now
        failing = start
        logger.warning("cannot fetch live events", metadata: ["error": "\(error)"])
        // Readers come back, and are told then what is the matter.
        if start.duration(to: .now) > patience { channel.close() }
        _ = channel.markStale()
        try? await Task.sleep(for: .milliseconds(500))
      }
    }
  }
}
