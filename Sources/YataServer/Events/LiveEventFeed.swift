import ContractRuntime
import ContractServer
import Postgres
import YataAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The live updates of one reader, each once and in order, from behind the last one they have seen.
///
/// What happened before is fetched for this reader; what happens meanwhile comes from the channel that all readers of the tenant share. It
/// survives a database that is away for a while. It ends after `lifetime`, because the token it was opened with is long gone by then; a client
/// connects again with a fresh one and misses nothing.
struct LiveEventFeed: AsyncSequence, Sendable {
  typealias Element = JSONEvent<LiveEvent>

  let events: LiveEventRepository
  let live: LiveEvents
  let workspace: Workspace
  /// Where the reader begins.
  let start: LiveEventRepository.Start
  var lifetime: Duration = .seconds(900)
  /// How long the database may be away before the reader is sent away too.
  var patience: Duration = .seconds(60)

  private static let batch = 100

  /// Before anything happens: whoever loses the connection then resumes from here too.
  var opening: ServerSentEvent { ServerSentEvent(id: String(start.position), retry: 1000) }

  func makeAsyncIterator() -> Iterator {
    Iterator(feed: self, subscription: live.subscribe(workspace.caller.userID, to: workspace.scope, behind: start.last))
  }

  struct Iterator: AsyncIteratorProtocol {
    let feed: LiveEventFeed
    private let subscription: LiveSubscription
    private var news: AsyncStream<LiveChannel.News>.Iterator
    private let started = ContinuousClock.now
    private var position: Int64
    /// Whether everything that is not in `news` was fetched.
    private var isCaughtUp = false
    /// The next to be returned comes last.
    private var ready: [JSONEvent<LiveEvent>] = []

    init(feed: LiveEventFeed, subscription: LiveSubscription) {
      self.feed = feed
      self.subscription = subscription
      news = subscription.news.makeAsyncIterator()
      position = feed.start.position
      // What happened before may be unknown to the reader: they are told so first.
      if feed.start.hasGap { ready.append(.reset(position)) }
    }

    mutating func next() async throws -> JSONEvent<LiveEvent>? {
      while ready.isEmpty {
        if !isCaughtUp { try await catchUp() } else if await !takeNews() { return nil }
        guard started.duration(to: .now) < feed.lifetime else { break }
      }
      return ready.popLast()
    }

    private mutating func catchUp() async throws {
      let events = try await fetch()
      isCaughtUp = events.count < LiveEventFeed.batch
      take(events.map(LiveChannel.Item.init)[...])
    }

    /// False when there will be no more of them.
    private mutating func takeNews() async -> Bool {
      switch await news.next(isolation: nil) {
      case nil: return false
      case .tick: break
      case .look: isCaughtUp = false
      case .items(let items):
        let new = items.drop { $0.sequence <= position }
        // Some were not taken in time, or happened before this reader came.
        if let first = new.first, first.sequence > position + 1 { isCaughtUp = false } else { take(new) }
      }
      return true
    }

    private mutating func take(_ items: ArraySlice<LiveChannel.Item>) {
      if let last = items.last { position = last.sequence }
      ready = items.reversed().compactMap(\.sent)
    }

    /// Tries again while the database is away.
    private func fetch() async throws -> [LiveEventRepository.Event] {
      let start = ContinuousClock.now
      while true {
        do {
          return try await feed.events.events(
            in: feed.workspace.scope, for: feed.workspace.caller.userID, after: position, limit: LiveEventFeed.batch)
        } catch let error as PostgresError where Problems.isOutage(error) && start.duration(to: .now) < feed.patience {
          try await Task.sleep(for: .milliseconds(500))
        }
      }
    }
  }
}

extension LiveChannel.Item {
  init(_ event: LiveEventRepository.Event) {
    self.init(sequence: event.sequence, sent: JSONEvent<LiveEvent>(event))
  }
}

extension JSONEvent<LiveEvent> {
  /// Tells a reader to load everything anew.
  static func reset(_ position: Int64) -> JSONEvent<LiveEvent> {
    let seconds = Clocks.unixSeconds()
    let at = DateTime(secondsSinceEpoch: Int64(seconds), nanosecond: Int(seconds.truncatingRemainder(dividingBy: 1) * 1e6) * 1000)
    return JSONEvent(.streamResetEvent(.init(at: at)), id: String(position))
  }

  /// Nil for what happened to something that is gone since; the deletion follows.
  init?(_ event: LiveEventRepository.Event) {
    let at = DateTime(event.at)
    let live: LiveEvent
    switch (event.kind, event.ticket, event.message) {
    case (.ticketCreated, let ticket?, _): live = .ticketCreatedEvent(.init(at: at, ticket: Ticket(ticket)))
    case (.ticketUpdated, let ticket?, _): live = .ticketUpdatedEvent(.init(at: at, ticket: Ticket(ticket)))
    case (.ticketDeleted, _, _): live = .ticketDeletedEvent(.init(at: at, ticketID: event.ticketID))
    case (.messageCreated, _, let message?):
      live = .messageCreatedEvent(.init(at: at, message: ChatMessage(message)))
    case (.messageUpdated, _, let message?):
      live = .messageUpdatedEvent(.init(at: at, message: ChatMessage(message)))
    default: return nil
    }
    self.init(live, id: String(event.sequence))
  }
}
