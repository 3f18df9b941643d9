/// How often a transaction that lost against others is tried again: a serialization failure or a deadlock was rolled back whole and
/// may well succeed the next time.
public struct PostgresRetryPolicy: Hashable, Sendable {
  /// At least 1.
  public var attempts: Int
  /// Before the second attempt; doubled for each further one, and half of it random.
  public var firstDelay: Duration

  /// So many attempts, with waits that double.
  public init(attempts: Int = 5, firstDelay: Duration = .milliseconds(5)) {
    self.attempts = max(1, attempts)
    self.firstDelay = firstDelay
  }

  /// The pause after attempt number `attempt`, counted from 1; at most a second.
  func delay(after attempt: Int) -> Duration {
    let longest = min(firstDelay.nanoseconds << min(attempt - 1, 20), 1_000_000_000)
    return Duration(nanoseconds: longest / 2 + Nanoseconds.random(in: 0...longest / 2))
  }
}

extension PostgresPool {
  /// A transaction that is begun anew when it fails for reasons that pass (SQLSTATE 40001, 40P01, 55P03). `body` runs once per
  /// attempt, so what it does outside of the database must bear repetition.
  /// - Throws: the error of the last attempt.
  public func transaction<Value: Sendable>(
    retrying policy: PostgresRetryPolicy, isolation: PostgresIsolation? = .serializable, readOnly: Bool = false,
    _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    for attempt in 1..<max(1, policy.attempts) {
      do {
        return try await transaction(isolation: isolation, readOnly: readOnly, body)
      } catch let error as PostgresError where error.isRetryable {
        let delay = policy.delay(after: attempt)
        if let deadline = PostgresDeadline.inForce, deadline.isOver(at: MonotonicClock.deadline(after: delay)) { throw error }
        try await Task.sleep(for: delay)
      }
    }
    return try await transaction(isolation: isolation, readOnly: readOnly, body)
  }
}
