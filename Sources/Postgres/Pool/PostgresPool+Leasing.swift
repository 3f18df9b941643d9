import Synchronization

/// Borrowing and giving back.
extension PostgresPool {
  /// A connection for this task alone, which must be released.
  func acquire() async throws -> Connection {
    try Task.checkCancellation()
    let now = MonotonicClock.now()
    switch state.withLock({ $0.acquire(preferring: EventLoop.current, now: now) }) {
    case .connection(let connection): return connection
    case .failure(let error): throw error
    case .wait: return try await wait(since: now)
    }
  }

  /// Queues. A task that is cancelled leaves the queue at once; a connection already handed to it is still its to release.
  private func wait(since now: Nanoseconds) async throws -> Connection {
    let waiter = PoolWaiter(since: now, limit: configuration.pool.acquireTimeout)
    return try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { enqueue(waiter, $0) }
    } onCancel: {
      let continuation = state.withLock { state -> PoolWaiter.Continuation? in
        waiter.isCancelled = true
        guard let continuation = state.leave(waiter) else { return nil }
        state.counters.cancelled += 1
        return continuation
      }
      continuation?.resume(throwing: CancellationError())
    }
  }

  private func enqueue(_ waiter: PoolWaiter, _ continuation: PoolWaiter.Continuation) {
    enum Outcome {
      case served(Result<Connection, any Error>)
      case queued(PoolActions, mustSetTimer: Bool)
    }
    let now = MonotonicClock.now()
    let outcome = state.withLock { state -> Outcome in
      if waiter.isCancelled { return .served(.failure(CancellationError())) }
      state.counters.acquires -= 1
      switch state.acquire(preferring: EventLoop.current, now: now) {
      case .connection(let connection): return .served(.success(connection))
      case .failure(let error): return .served(.failure(error))
      case .wait:
        waiter.continuation = continuation
        let mustSetTimer = waiter.deadline < state.waiterTimer
        if mustSetTimer { state.waiterTimer = waiter.deadline }
        return .queued(state.enqueue(waiter, now: now), mustSetTimer: mustSetTimer)
      }
    }
    switch outcome {
    case .served(let result): continuation.resume(with: result)
    case .queued(let actions, let mustSetTimer):
      if mustSetTimer { scheduleExpiry(at: waiter.deadline) }
      perform(actions)
    }
  }

  /// Takes a connection back. One that is busy, closed or inside a transaction is closed instead of reused.
  func release(_ connection: Connection) {
    guard connection.condition.load(ordering: .acquiring) == .idle, connection.unfinished.load(ordering: .acquiring) == 0 else {
      return discard(connection)
    }
    perform(state.withLock { $0.put(connection, now: MonotonicClock.now()) })
  }

  private func discard(_ connection: Connection) {
    connection.loop.execute { connection.close(reason: "the connection was given back in the middle of something") }
  }
}
