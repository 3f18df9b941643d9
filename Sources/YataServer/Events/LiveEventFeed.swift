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
/// It survives a database that is away for a while. It ends after `lifetime`, because the token it was opened with is long gone by then; a
/// client connects again with a fresh one and misses nothing.
struct LiveEventFeed: AsyncSequence, Sendable {
  typealias Element = JSONEvent<LiveEvent>

  let events: LiveEventRepository
  let live: LiveEvents
  let workspace: Workspace
  /// The number of the last event that was seen.
  let position: Int64
  /// Whether what happened before may be unknown to the reader: then they are told so first.
  var hasGap = false
  var lifetime: Duration = .seconds(900)
  /// How long the database may be away before the reader is sent away too.
  var patience: Duration = .seconds(60)

  private static let batch = 100

  /// Before anything happens: whoever loses the connection then resumes from here too.
  var opening: ServerSentEvent { ServerSentEvent(id: String(position), retry: 1000) }

  func makeAsyncIterator() -> Iterator {
    Iterator(feed: self, hints: live.hints(for: workspace.scope))
  }

  struct Iterator: AsyncIteratorProtocol {
    let feed: LiveEventFeed
    private var hints: AsyncStream<Void>.Iterator
    private let started = ContinuousClock.now
    private var position: Int64
    private var ready: [JSONEvent<LiveEvent>] = []

    init(feed: LiveEventFeed, hints: AsyncStream<Void>) {
      self.feed = feed
      self.hints = hints.makeAsyncIterator()
      position = feed.position
      if feed.hasGap { ready.append(.reset(position)) }
    }

    mutating func next() async throws -> JSONEvent<LiveEvent>? {
      while ready.isEmpty {
        let events = try await fetch()
        for event in events { if let sent = JSONEvent<LiveEvent>(event) { ready.append(sent) } }
        if let last = events.last { position = last.sequence }
        guard started.duration(to: .now) < feed.lifetime else { break }
        guard events.isEmpty else { continue }
        guard await hints.next(isolation: nil) != nil else { return nil }
      }
      return ready.isEmpty ? nil : ready.removeFirst()
    }

    /// Tries again while the database is away.
    private func fetch() async throws -> [LiveEventRepository.Event] {
      let start = ContinuousClock.now
      while true {
        do {
          return try await feed.events.events(
            in: feed.workspace.scope, for: feed.workspace.caller.user.id, after: position, limit: LiveEventFeed.batch)
        } catch let error as PostgresError where Problems.isOutage(error) && start.duration(to: .now) < feed.patience {
          try await Task.sleep(for: .milliseconds(500))
        }
      }
    }
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
