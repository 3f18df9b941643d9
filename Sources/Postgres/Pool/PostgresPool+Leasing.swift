import Synchronization

/// Borrowing and giving back.
extension PostgresPool {
  /// A connection for this task alone, which must be released.
  nonisolated(nonsending) func acquire() async throws -> Connection {
    try Task.checkCancellation()
    guard let prepare = configuration.pool.hooks.prepare else { return try await take() }
    for _ in 0...configuration.pool.maximumConnections {
      let connection = try await take()
      if try await isReady(connection, prepare) { return connection }
    }
    throw PostgresError.misuse("the hook `prepare` replaced every connection of the pool; it must accept a new one some time")
  }

  /// False: the hook wants another one, and this is closed.
  private func isReady(
    _ connection: Connection, _ prepare: @Sendable (PostgresConnection) async throws -> PostgresPoolHooks.Preparation
  ) async throws -> Bool {
    do {
      switch try await lend(connection, to: prepare) {
      case .use: return isClean(connection)
      case .replace: discard(connection, reason: "the hook `prepare` replaced the connection")
      case .refuse(let error):
        release(connection)
        throw Refusal(error: error)
      }
      return false
    } catch let refusal as Refusal {
      throw refusal.error
    } catch {
      discard(connection, reason: "the hook `prepare` threw")
      throw error
    }
  }

  private struct Refusal: Error { let error: any Error }

  /// Runs `body` with a connection that is good for that long.
  func lend<Value>(_ connection: Connection, to body: (PostgresConnection) async throws -> Value) async rethrows -> Value {
    let lease = PostgresConnection(connection, configuration: configuration)
    defer { lease.end() }
    return try await body(lease)
  }

  nonisolated(nonsending) private func take() async throws -> Connection {
    let now = MonotonicClock.now()
    defer { if configuration.pool.minimumIdleConnections > 0 { topUp() } }
    while true {
      switch state.withLock({ $0.acquire(preferring: EventLoop.currentIdentity, now: now) }) {
      case .connection(let connection): return connection
      case .expired(let connection): discard(connection, reason: "the connection was too old")
      case .failure(let error): throw error
      case .wait:
        defer { gauges?.waited(since: now) }
        return try await wait(since: now)
      }
    }
  }

  /// Queues. A task that is cancelled leaves the queue at once; a connection already handed to it is still its to release.
  nonisolated(nonsending) private func wait(since now: Nanoseconds) async throws -> Connection {
    let waiter = BorrowingTask()
    waiter.willWait(since: now, limit: configuration.pool.acquireTimeout, loop: EventLoop.currentIdentity)
    return try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation {
        waiter.continuation = $0
        enqueue(waiter, isFirstTry: false)
      }
    } onCancel: {
      _ = cancel(waiter)
    }
  }

  /// Takes a waiter out of the queue. When it has a connection already, that is the answer.
  func cancel(_ waiter: PoolWaiter) -> Connection? {
    let (hasLeft, connection) = state.withLock { state -> (Bool, Connection?) in
      waiter.isCancelled = true
      guard state.leave(waiter) else { return (false, waiter.connection) }
      state.counters.cancelled += 1
      return (true, nil)
    }
    if hasLeft { waiter.proceed(with: .failure(CancellationError())) }
    return connection
  }

  /// Gives the waiter a connection at once or lets it queue.
  func enqueue(_ waiter: PoolWaiter, isFirstTry: Bool) {
    enum Outcome {
      case served(Result<Connection, any Error>)
      case queued(PoolActions, mustSetTimer: Bool)
    }
    let now = waiter.since
    var expired: [Connection] = []
    let outcome = state.withLock { state -> Outcome in
      if waiter.isCancelled { return .served(.failure(CancellationError())) }
      var acquisition = state.acquire(preferring: waiter.loop, now: now, isFirstTry: isFirstTry)
      while isFirstTry, case .expired(let connection) = acquisition {
        expired.append(connection)
        acquisition = state.acquire(preferring: waiter.loop, now: now)
      }
      switch acquisition {
      case .connection(let connection), .expired(let connection):
        waiter.connection = connection
        return .served(.success(connection))
      case .failure(let error): return .served(.failure(error))
      case .wait:
        let mustSetTimer = waiter.deadline < state.waiterTimer
        if mustSetTimer { state.waiterTimer = waiter.deadline }
        return .queued(state.enqueue(waiter, now: now), mustSetTimer: mustSetTimer)
      }
    }
    for connection in expired { discard(connection, reason: "the connection was too old") }
    switch outcome {
    case .served(let result): waiter.proceed(with: result)
    case .queued(let actions, let mustSetTimer):
      if mustSetTimer { scheduleExpiry(at: waiter.deadline) }
      perform(actions)
    }
  }

  /// Takes a connection back. One that is busy, closed or inside a transaction is closed instead of reused.
  func release(_ connection: Connection) {
    guard isClean(connection) else { return discard(connection, reason: "the connection was given back in the middle of something") }
    guard let afterRelease = configuration.pool.hooks.afterRelease else { return put(connection) }
    PostgresDeadline.lifted {
      _ = Task {
        let isWanted = await lend(connection, to: afterRelease)
        if isWanted, isClean(connection) { put(connection) } else { discard(connection, reason: "the hook `afterRelease` refused it") }
      }
    }
  }

  private func put(_ connection: Connection) {
    perform(state.withLock { $0.put(connection, now: MonotonicClock.now()) })
  }

  func isClean(_ connection: Connection) -> Bool {
    connection.condition.load(ordering: .acquiring) == .idle && connection.unfinished.load(ordering: .acquiring) == 0
  }

  func discard(_ connection: Connection, reason: String) {
    connection.loop.execute { connection.close(reason: reason) }
  }
}
