import Logging
import Synchronization

/// The provider's keys, kept for an hour and fetched by one request at a time.
///
/// - The hour is absolute: being used does not prolong it.
/// - An unknown key id causes at most one fetch per `retryInterval` in the whole process, so nobody can make us hammer the provider.
/// - When a fetch fails, the keys we have stay in use.
final class KeyStore: Sendable {
  struct Unavailable: Error, CustomStringConvertible {
    var reason: String
    var description: String { "the identity provider's keys cannot be fetched: \(reason)" }
  }

  private struct State {
    var keys: KeySet?
    var fetchedAt: Duration = .zero
    var attemptedAt: Duration?
    var failure = ""
    var inFlight: Task<KeySet, any Error>?
  }

  private let fetcher: any KeyFetcher
  private let timeToLive: Duration
  private let retryInterval: Duration
  private let now: @Sendable () -> Duration
  private let logger: Logger
  private let state = Mutex(State())

  /// - Parameter now: the time since any fixed moment, on a clock that is never set.
  init(
    fetcher: any KeyFetcher, timeToLive: Duration = .seconds(3600), retryInterval: Duration = .seconds(30), logger: Logger,
    now: @escaping @Sendable () -> Duration
  ) {
    self.fetcher = fetcher
    self.timeToLive = timeToLive
    self.retryInterval = retryInterval
    self.logger = logger
    self.now = now
  }

  /// The key with that id, or nil when the provider has none.
  ///
  /// - Throws: `Unavailable` when no key set could ever be fetched.
  func key(id: String) async throws(Unavailable) -> RSAPublicKey? {
    switch step(for: id) {
    case .answer(let key): return key
    case .unavailable(let reason): throw Unavailable(reason: reason)
    case .wait(let fetch): _ = try? await fetch.value
    }
    return try state.withLock { state throws(Unavailable) in
      guard let keys = state.keys else { throw Unavailable(reason: state.failure) }
      return keys[id]
    }
  }

  private enum Step {
    case answer(RSAPublicKey?)
    case wait(Task<KeySet, any Error>)
    case unavailable(String)
  }

  private func step(for id: String) -> Step {
    let time = now()
    return state.withLock { state in
      let isFresh = state.keys != nil && time - state.fetchedAt < timeToLive
      if isFresh, let key = state.keys?[id] { return .answer(key) }
      if let fetch = state.inFlight { return .wait(fetch) }
      if let attempt = state.attemptedAt, time - attempt < pause(state) {
        return state.keys.map { .answer($0[id]) } ?? .unavailable(state.failure)
      }
      let fetch = startFetch()
      state.attemptedAt = time
      state.inFlight = fetch
      return .wait(fetch)
    }
  }

  /// Without any keys nobody can sign in, so the next attempt comes soon.
  private func pause(_ state: State) -> Duration {
    state.keys == nil ? min(retryInterval, .seconds(1)) : retryInterval
  }

  /// The fetch is nobody's child: a request that gives up must not take the keys away from the others who wait.
  private func startFetch() -> Task<KeySet, any Error> {
    Task {
      do {
        let keys = try KeySet(parsing: try await fetcher.fetchKeySet())
        let time = now()
        state.withLock { state in
          state.keys = keys
          state.fetchedAt = time
          state.inFlight = nil
        }
        return keys
      } catch {
        logger.warning("cannot fetch the identity provider's keys", metadata: ["error": "\(error)"])
        state.withLock { state in
          state.failure = "\(error)"
          state.inFlight = nil
        }
        throw error
      }
    }
  }
}
