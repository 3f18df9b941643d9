/// What the pool knows about a server that cannot be reached, and when to try it again.
struct PoolOutage {
  let since: Nanoseconds
  private(set) var error: PostgresConnectError
  private(set) var nextAttempt: Nanoseconds
  private var delay: Nanoseconds

  init(_ error: PostgresConnectError, now: Nanoseconds) {
    since = now
    self.error = error
    delay = 25_000_000
    nextAttempt = now
    postpone(now: now)
  }

  /// Attempts that had begun before the outage was known end together; only one that was made to probe counts as another failure.
  mutating func failedAgain(_ error: PostgresConnectError, now: Nanoseconds) {
    self.error = error
    guard now >= nextAttempt else { return }
    delay = min(delay * 2, 3_000_000_000)
    postpone(now: now)
  }

  /// Half of the delay is random, so that the processes of a fleet do not knock together.
  private mutating func postpone(now: Nanoseconds) {
    nextAttempt = now + delay / 2 + Nanoseconds.random(in: 0...delay / 2)
  }
}
