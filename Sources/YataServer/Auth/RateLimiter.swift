import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How many requests one person may send.
struct RateLimit: Sendable, Equatable {
  /// In the long run.
  var perMinute: Int
  /// At once, after a pause.
  var burst: Int

  static let standard = RateLimit(perMinute: 600, burst: 200)
}

/// Counts the requests of each person in this process: a bucket that holds `burst` and is refilled steadily.
final class RateLimiter: Sendable {
  private struct Bucket {
    var tokens: Double
    var filledAt: Duration
  }

  private struct State {
    var buckets: [UUID: Bucket] = [:]
    /// At how many buckets the full ones are forgotten; grows with what is left, so that looking through them stays rare.
    var sweepSize = RateLimiter.memory
    var refusals = 0
  }

  private let limit: RateLimit
  private let now: @Sendable () -> Duration
  private let state = Mutex(State())

  /// Beyond this many people, those with a full bucket are forgotten.
  private static let memory = 100_000

  init(_ limit: RateLimit, now: @escaping @Sendable () -> Duration = { Clocks.elapsed() }) {
    self.limit = limit
    self.now = now
  }

  /// Takes one request out of the bucket.
  ///
  /// - Returns: nil, or after how many seconds to try again.
  func take(_ user: UUID) -> Int? {
    let time = now()
    return state.withLock { state -> Int? in
      if state.buckets.count >= state.sweepSize {
        state.buckets = state.buckets.filter { tokens(of: $0.value, at: time) < Double(limit.burst) }
        state.sweepSize = max(Self.memory, 2 * state.buckets.count)
      }
      let left = state.buckets[user].map { tokens(of: $0, at: time) } ?? Double(limit.burst)
      guard left >= 1 else {
        state.refusals += 1
        return max(1, Int(((1 - left) / perSecond).rounded(.up)))
      }
      state.buckets[user] = Bucket(tokens: left - 1, filledAt: time)
      return nil
    }
  }

  /// How many requests were refused so far.
  var refusals: Int { state.withLock { $0.refusals } }

  private var perSecond: Double { Double(limit.perMinute) / 60 }

  private func tokens(of bucket: Bucket, at time: Duration) -> Double {
    min(Double(limit.burst), bucket.tokens + perSecond * ((time - bucket.filledAt) / .seconds(1)))
  }
}
