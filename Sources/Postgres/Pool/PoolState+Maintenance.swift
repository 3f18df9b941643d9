/// Age, reset and end.
extension PoolState {
  /// Takes out idle connections that are too old or unused for too long, has those checked that nobody has heard of for a while, and
  /// restores the minima.
  mutating func maintain(now: Nanoseconds) -> PoolActions {
    var actions = PoolActions()
    guard !isClosed else { return actions }
    let idleLimit = configuration.maximumIdleTime?.nanoseconds ?? .max
    let checkLimit = configuration.idleCheckInterval?.nanoseconds ?? .max
    var spare = min(members.count - configuration.minimumConnections, idle.count - configuration.minimumIdleConnections)
    var kept: [Connection] = []
    for connection in idle {
      if connection.expiresAt <= now {
        counters.expired += 1
      } else if spare > 0, now &- connection.idleSince >= idleLimit {
        counters.unused += 1
      } else {
        if now &- connection.checkedAt >= checkLimit { actions.toCheck.append(connection) } else { kept.append(connection) }
        continue
      }
      spare -= 1
      actions.toClose.append(connection)
    }
    idle = kept
    startConnecting(&actions, now: now)
    return actions
  }

  /// Makes every connection that there is, or is being made, one to be replaced.
  mutating func reset(now: Nanoseconds) -> PoolActions {
    var actions = PoolActions()
    generation += 1
    for connection in members.values { connection.expiresAt = 0 }
    actions.toClose = idle
    idle = []
    startConnecting(&actions, now: now)
    return actions
  }

  mutating func close() -> PoolActions {
    var actions = PoolActions()
    isClosed = true
    actions.toClose = idle
    idle = []
    while let waiter = waiters.popFirst() {
      if leave(waiter) { actions.refused.append((waiter, PostgresError.poolClosed)) }
    }
    return actions
  }

  mutating func finishClosing(_ actions: inout PoolActions) {
    guard isClosed, total == 0 else { return }
    actions.closers = closers
    closers = []
  }
}
