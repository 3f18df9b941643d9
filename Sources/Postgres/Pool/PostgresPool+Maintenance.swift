import Logging
import Synchronization

/// What the pool does on its own: connecting, timers, closing.
extension PostgresPool {
  /// Carries out what the state machine decided, outside its lock.
  func perform(_ actions: PoolActions) {
    if let (waiter, connection) = actions.handedOver { waiter.proceed(with: .success(connection)) }
    for (waiter, error) in actions.refused { waiter.proceed(with: .failure(error)) }
    for connection in actions.toClose { connection.loop.execute { connection.close() } }
    for connection in actions.toCheck { check(connection) }
    if actions.connectionsToStart > 0 {
      PostgresDeadline.lifted {
        for _ in 0..<actions.connectionsToStart { startConnecting() }
      }
    }
    if let retryAt = actions.retryAt { scheduleRetry(at: retryAt) }
    for closer in actions.closers { closer.resume() }
  }

  private func startConnecting() {
    let (loop, configuration, settings) = (eventLoops.nextLoop(), configuration, settings)
    let generation = state.withLock { $0.generation }
    let start = MonotonicClock.now()
    Task(executorPreference: loop) { [weak self] in
      do {
        let connection = try await Connector.connect(settings.refreshed(configuration), on: loop)
        try await Self.greet(connection, configuration)
        guard let self else { return loop.execute { connection.close() } }
        gauges?.created(since: start)
        loop.execute { self.connected(connection, generation) }
      } catch {
        self?.connectFailed(error)
      }
    }
  }

  /// Lets the program prepare a new connection.
  private static func greet(_ connection: Connection, _ configuration: PostgresConfiguration) async throws {
    guard let afterConnect = configuration.pool.hooks.afterConnect else { return }
    let lease = PostgresConnection(connection, configuration: configuration)
    defer { lease.end() }
    do {
      try await afterConnect(lease)
    } catch {
      connection.loop.execute { connection.close(reason: "the hook `afterConnect` threw") }
      throw PostgresError.connect(PostgresConnectError(hook: "afterConnect", threw: error, target: connection.settings.target))
    }
  }

  /// On the connection's loop. It may have been lost on the way here.
  private func connected(_ connection: Connection, _ generation: Int) {
    guard connection.handle != nil else { return connectFailed(connection.lossError(wasSent: false)) }
    connection.onClose = { [weak self] connection in self?.closed(connection) }
    let expiry = expiryOfNewConnection()
    perform(
      state.withLock { state in
        connection.expiresAt = generation == state.generation ? expiry : 0
        return state.connected(connection, now: MonotonicClock.now())
      })
  }

  private func closed(_ connection: Connection) {
    lanes.withLock { $0.remove(connection) }
    perform(state.withLock { $0.closed(connection, now: MonotonicClock.now()) })
    configuration.pool.hooks.afterClose?(connection.backendProcess)
  }

  private func expiryOfNewConnection() -> Nanoseconds {
    guard let lifetime = configuration.pool.maximumLifetime else { return .max }
    let jitter = Nanoseconds.random(in: 0...configuration.pool.lifetimeJitter.nanoseconds)
    return MonotonicClock.deadline(after: lifetime + Duration(nanoseconds: jitter))
  }

  private func connectFailed(_ failure: any Error) {
    var error = PostgresConnectError(message: "\(failure)", settings: settings)
    if case PostgresError.connect(let known) = failure { error = known }
    configuration.logger.warning("\(error)")
    perform(state.withLock { $0.connectFailed(error, now: MonotonicClock.now()) })
  }

  /// Asks an unused connection whether it lives. One that does not answer in time closes itself.
  private func check(_ connection: Connection) {
    let idleSince = connection.idleSince
    let request = Request(.statement("select 1"), timeout: configuration.pool.idleCheckTimeout, taskDeadline: nil)
    Task(executorPreference: connection.loop) { [weak self] in
      try? await connection.performShielded(request)
      guard let self else { return }
      guard isClean(connection) else { return discard(connection, reason: "the connection did not answer") }
      perform(state.withLock { $0.put(connection, now: MonotonicClock.now(), idleSince: idleSince) })
    }
  }

  /// Starts what is missing to the tasks that wait and to the minima. Who found the server away last has set a timer for the next attempt.
  func topUp() {
    perform(
      state.withLock { state in
        var actions = PoolActions()
        state.startConnecting(&actions, now: MonotonicClock.now())
        actions.retryAt = nil
        return actions
      })
  }

  // MARK: Timers, all on the first loop

  private func schedule(at deadline: Nanoseconds, _ action: @escaping @Sendable (PostgresPool) -> Void) {
    let loop = eventLoops.loops[0]
    loop.execute { [weak self] in
      loop.schedule(at: deadline) { if let self { action(self) } }
    }
  }

  private func scheduleRetry(at deadline: Nanoseconds) {
    schedule(at: deadline) { $0.topUp() }
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

  func scheduleGauges() {
    guard let gauges else { return }
    schedule(at: MonotonicClock.deadline(after: configuration.observability.gaugeInterval)) { pool in
      gauges.record(pool.statistics)
      if !pool.state.withLock({ $0.isClosed }) { pool.scheduleGauges() }
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
