import ContractServer
import Synchronization
import YataAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the readers of one tenant in this process share: each event is fetched once and handed to all of them.
///
/// A channel belongs to one scope. What it hands out was read on behalf of that scope, and only to people who still belonged to it then: the
/// same rows that each reader's own statement would give.
final class LiveChannel: Sendable {
  enum News: Sendable {
    /// Events in order and without a gap between them.
    case items([Item])
    /// There was something, which was not fetched for this reader.
    case look
    /// Time has passed.
    case tick
  }

  struct Item: Sendable {
    var sequence: Int64
    /// Nil for what happened to something that is gone since; the deletion follows.
    var sent: JSONEvent<LiveEvent>?
  }

  private struct Reader {
    var person: UUID
    var sink: AsyncStream<News>.Continuation
  }

  private struct State {
    var readers: [Int: Reader] = [:]
    var nextReader = 0
    /// The number of the last event that was handed out.
    var position: Int64
    var isFetching = false
    var isStale = false
  }

  let scope: TicketScope
  private let state: Mutex<State>

  /// What a reader who does not read may leave waiting; whoever leaves more fetches for themselves what they missed.
  private static let backlog = 16

  init(scope: TicketScope, position: Int64) {
    self.scope = scope
    state = Mutex(State(position: position))
  }

  var position: Int64 { state.withLock { $0.position } }
  var readerCount: Int { state.withLock { $0.readers.count } }

  /// - Returns: the reader's number, and what is handed to them from now on.
  func add(_ person: UUID) -> (reader: Int, news: AsyncStream<News>) {
    let (news, sink) = AsyncStream.makeStream(of: News.self, bufferingPolicy: .bufferingNewest(Self.backlog))
    let reader = state.withLock { state in
      state.nextReader += 1
      state.readers[state.nextReader] = Reader(person: person, sink: sink)
      return state.nextReader
    }
    return (reader, news)
  }

  func remove(_ reader: Int) { state.withLock { _ = $0.readers.removeValue(forKey: reader) } }

  /// Notes that there may be something new.
  ///
  /// - Returns: whether nobody is fetching it, so that the caller has to.
  func markStale() -> Bool {
    state.withLock { state in
      state.isStale = true
      defer { state.isFetching = true }
      return !state.isFetching
    }
  }

  /// From where on and for whom to fetch; nil when there is nothing left to do.
  func beginFetch() -> (position: Int64, people: Set<UUID>)? {
    state.withLock { state in
      guard state.isStale, !state.readers.isEmpty else {
        state.isFetching = false
        return nil
      }
      state.isStale = false
      return (state.position, Set(state.readers.values.map(\.person)))
    }
  }

  /// Hands out what was fetched for `people`. Those of them who are not `members` any more are sent away; whoever came meanwhile looks for
  /// themselves, because nobody asked whether they belong.
  func deliver(_ items: [Item], to members: Set<UUID>, of people: Set<UUID>) {
    let readers = state.withLock { state in
      if let last = items.last { state.position = max(state.position, last.sequence) }
      return Array(state.readers.values)
    }
    for reader in readers {
      if !people.contains(reader.person) {
        reader.sink.yield(.look)
      } else if !members.contains(reader.person) {
        reader.sink.finish()
      } else if !items.isEmpty {
        reader.sink.yield(.items(items))
      }
    }
  }

  /// Lets every reader look at the time.
  func tick() { for sink in sinks { sink.yield(.tick) } }

  /// Sends every reader away.
  func close() { for sink in sinks { sink.finish() } }

  private var sinks: [AsyncStream<News>.Continuation] { state.withLock { $0.readers.values.map(\.sink) } }
}
