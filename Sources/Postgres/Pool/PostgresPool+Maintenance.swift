import Logging
import Synchronization

/// What the pool does on its own: connecting, timers, closing.
extension PostgresPool {
  /// Carries out what the state machine decided, outside its lock.
  func perform(_ actions: PoolActions) {
    for (continuation, result) in actions.resumptions { continuation.resume(with: result) }
    for connection in actions.toClose { connection.loop.execute { connection.close() } }
    for _ in 0..<actions.connectionsToStart { startConnecting() }
    if let retryAt = actions.retryAt { scheduleRetry(at: retryAt) }
    for closer in actions.closers { closer.resume() }
  }

  private func startConnecting() {
    Connector.connect(settings, on: eventLoops.nextLoop()) { [weak self] result in
      switch (result, self) {
      case (.success(let connection), nil): connection.close()
      case (.success(let connection), let pool?): pool.connected(connection)
      case (.failure(let error), let pool?): pool.connectFailed(error)
      case (.failure, nil): break
      }
    }
  }

  private func connected(_ connection: Connection) {
    connection.onClose = { [weak self] connection in
      guard let self else { return }
      lanes.withLock { $0.remove(connection) }
      perform(state.withLock { $0.closed(connection, now: MonotonicClock.now()) })
    }
    let expiry = expiryOfNewConnection()
    perform(
      state.withLock { state in
        connection.expiresAt = expiry
        return state.connected(connection, now: MonotonicClock.now())
      })
  }

  private func expiryOfNewConnection() -> Nanoseconds {
    guard let lifetime = configuration.pool.maximumLifetime else { return .max }
    let jitter = Nanoseconds.random(in: 0...configuration.pool.lifetimeJitter.nanoseconds)
    return MonotonicClock.deadline(after: lifetime + Duration(nanoseconds: jitter))
  }

  private func connectFailed(_ error: PostgresError) {
    guard case .connect(let error) = error else { return }
    configuration.logger.warning("\(error)")
    perform(state.withLock { $0.connectFailed(error, now: MonotonicClock.now()) })
  }

  // MARK: Timers, all on the first loop

  private func schedule(at deadline: Nanoseconds, _ action: @escaping @Sendable (PostgresPool) -> Void) {
    let loop = eventLoops.loops[0]
    loop.execute { [weak self] in
      loop.schedule(at: deadline) { if let self { action(self) } }
    }
  }

  private func scheduleRetry(at deadline: Nanoseconds) {
    schedule(at: deadline) { pool in
      let now = MonotonicClock.now()
      pool.perform(
        pool.state.withLock { state in
          var actions = PoolActions()
          state.startConnecting(&actions, now: now)
          actions.retryAt = nil
          return actions
        })
    }
  }

  /// One timer for all who wait: it looks for those whose time is over and sets itself for the next.
  func scheduleExpiry(at deadline: Nanoseconds) {
    schedule(at: deadline) { pool in
      let now = MonotonicClock.now()
      let (actions, next) = pool.state.withLock { state in
        let actions = state.expire(now: now, statistics: state.statistics)
        state.waiterTimer = state.waiters.elements.map(\.deadline).min() ?? .max
        return (actions, state.waiterTimer)
      }
      pool.perform(actions)
      if next != .max { pool.scheduleExpiry(at: next) }
    }
  }

  func scheduleMaintenance() {
    schedule(at: MonotonicClock.deadline(after: configuration.pool.maintenanceInterval)) { pool in
      for lane in pool.lanes.withLock({ $0.removeExpired(now: MonotonicClock.now()) }) { pool.releaseLane(lane) }
      let (actions, isClosed) = pool.state.withLock { ($0.maintain(now: MonotonicClock.now()), $0.isClosed) }
      pool.perform(actions)
      if !isClosed { pool.scheduleMaintenance() }
    }
  }

  func scheduleForcedClose() {
    schedule(at: MonotonicClock.deadline(after: configuration.pool.closeTimeout)) { pool in
      for connection in pool.state.withLock({ Array($0.members.values) }) {
        connection.loop.execute { connection.close(reason: "the pool was closed") }
      }
    }
  }
}
