/// Who has which connection and who waits, as a state machine without clock, lock or I/O.
///
/// Connections go to waiters in the order they came. While a server cannot be reached one attempt at a time probes it.
struct PoolState {
  let configuration: PostgresPoolConfiguration
  var members: [ObjectIdentifier: Connection] = [:]
  var idle: [Connection] = []
  var connecting = 0
  var waiters = FIFOQueue<PoolWaiter>()
  var waiting = 0
  var outage: PoolOutage?
  var hasEverConnected = false
  var isClosed = false
  /// Counts resets; a connection begun under an earlier number is too old when it comes.
  var generation = 0
  var closers: [UnsafeContinuation<Void, Never>] = []
  var counters = PoolCounters()
  /// When the timer that ends the waiting of tasks is due.
  var waiterTimer = Nanoseconds.max

  init(configuration: PostgresPoolConfiguration) { self.configuration = configuration }

  var total: Int { members.count + connecting }

  // MARK: Acquire

  enum Acquisition {
    case connection(Connection)
    /// It is to be closed, and then asked again.
    case expired(Connection)
    case failure(PostgresError)
    case wait
  }

  /// The connection to use now, one of `loop` where there is a choice; among equals the most recently used.
  mutating func acquire(preferring loop: EventLoop.Identity?, now: Nanoseconds, isFirstTry: Bool = true) -> Acquisition {
    if isFirstTry { counters.acquires += 1 }
    if isClosed { return .failure(.poolClosed) }
    if waiting == 0, let connection = takeIdle(preferring: loop) {
      guard connection.expiresAt > now else {
        counters.expired += 1
        if isFirstTry { counters.acquires -= 1 }
        return .expired(connection)
      }
      return .connection(connection)
    }
    if let outage, mustFailFast(outage, now: now) { return .failure(.connect(outage.error)) }
    return .wait
  }

  private mutating func takeIdle(preferring loop: EventLoop.Identity?) -> Connection? {
    guard !idle.isEmpty else { return nil }
    let index = loop.flatMap { loop in idle.lastIndex { $0.loop.identity == loop } } ?? idle.count - 1
    return idle.remove(at: index)
  }

  /// Waiting is pointless when nothing is connected and the reason will not pass, or has lasted too long already.
  private func mustFailFast(_ outage: PoolOutage, now: Nanoseconds) -> Bool {
    guard members.isEmpty, now < outage.nextAttempt else { return false }
    return !hasEverConnected || !outage.error.isTransient || now - outage.since > configuration.acquireTimeout.nanoseconds
  }

  mutating func enqueue(_ waiter: PoolWaiter, now: Nanoseconds) -> PoolActions {
    var actions = PoolActions()
    waiter.isWaiting = true
    waiters.append(waiter)
    waiting += 1
    counters.waits += 1
    startConnecting(&actions, now: now)
    return actions
  }

  /// Ends the waiting of one; false when it is not waiting any more.
  mutating func leave(_ waiter: PoolWaiter) -> Bool {
    guard waiter.isWaiting else { return false }
    waiter.isWaiting = false
    waiting -= 1
    // It stays in the queue as an empty place until its turn comes.
    if waiting == 0 { waiters.removeAll() }
    return true
  }

  mutating func expire(now: Nanoseconds, statistics: PostgresPoolStatistics) -> PoolActions {
    var actions = PoolActions()
    for waiter in waiters.elements where waiter.deadline <= now {
      guard leave(waiter) else { continue }
      counters.timeouts += 1
      let error = waiter.timeoutError(limit: configuration.acquireTimeout, statistics, outage?.error)
      actions.refused.append((waiter, error))
    }
    waiters.removeAll { !$0.isWaiting }
    return actions
  }

  // MARK: Release

  /// A connection that can be used again. It goes to whoever waits longest.
  /// - Parameter idleSince: when it was last used, if not now.
  mutating func put(_ connection: Connection, now: Nanoseconds, idleSince: Nanoseconds? = nil) -> PoolActions {
    var actions = PoolActions()
    guard connection.isPooled else { return actions }
    guard !isClosed, connection.expiresAt > now else {
      counters.expired += isClosed ? 0 : 1
      actions.toClose.append(connection)
      return actions
    }
    handOver(connection, &actions, now: now, idleSince: idleSince ?? now)
    return actions
  }

  private mutating func handOver(
    _ connection: Connection, _ actions: inout PoolActions, now: Nanoseconds, idleSince: Nanoseconds
  ) {
    while let oldest = waiters.first {
      guard oldest.isWaiting else {
        _ = waiters.popFirst()
        continue
      }
      let waiter = neighbour(of: connection, before: oldest) ?? oldest
      guard leave(waiter) else { continue }
      counters.waitTime &+= now &- waiter.since
      waiter.connection = connection
      actions.handedOver = (waiter, connection)
      return
    }
    connection.idleSince = idleSince
    connection.checkedAt = now
    idle.append(connection)
  }

  /// One of the first who wait that lives on the connection's own loop, where the oldest does not: a hop between threads costs more than a
  /// query. The oldest is passed over a few times at most, and then it is its turn.
  private mutating func neighbour(of connection: Connection, before oldest: PoolWaiter) -> PoolWaiter? {
    let own = connection.loop.identity
    guard let loop = oldest.loop, loop != own, oldest.timesPassedOver < 8 else { return nil }
    let neighbour = waiters.first(within: 16) { $0.loop == own && $0.isWaiting }
    if neighbour != nil { oldest.timesPassedOver += 1 }
    return neighbour
  }

  // MARK: Connections come and go

  mutating func connected(_ connection: Connection, now: Nanoseconds) -> PoolActions {
    var actions = PoolActions()
    connecting -= 1
    counters.opened += 1
    hasEverConnected = true
    outage = nil
    members[ObjectIdentifier(connection)] = connection
    connection.isPooled = true
    if isClosed {
      actions.toClose.append(connection)
    } else {
      handOver(connection, &actions, now: now, idleSince: now)
      startConnecting(&actions, now: now)
    }
    return actions
  }

  mutating func connectFailed(_ error: PostgresConnectError, now: Nanoseconds) -> PoolActions {
    var actions = PoolActions()
    connecting -= 1
    counters.connectFailures += 1
    if outage == nil { outage = PoolOutage(error, now: now) } else { outage?.failedAgain(error, now: now) }
    if members.isEmpty, !hasEverConnected || !error.isTransient {
      while let waiter = waiters.popFirst() {
        if leave(waiter) { actions.refused.append((waiter, PostgresError.connect(error))) }
      }
    }
    if waiting > 0 { actions.retryAt = outage?.nextAttempt }
    finishClosing(&actions)
    return actions
  }

  /// A connection is gone, whoever had it.
  mutating func closed(_ connection: Connection, now: Nanoseconds) -> PoolActions {
    var actions = PoolActions()
    guard members.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return actions }
    connection.isPooled = false
    counters.closed += 1
    idle.removeAll { $0 === connection }
    startConnecting(&actions, now: now)
    finishClosing(&actions)
    return actions
  }

  /// Starts as many connections as there are tasks waiting or missing to the minima, within the maximum.
  mutating func startConnecting(_ actions: inout PoolActions, now: Nanoseconds) {
    guard !isClosed else { return }
    let unused = waiting + configuration.minimumIdleConnections - idle.count
    let wanted = max(unused - connecting, configuration.minimumConnections - total)
    var count = min(wanted, configuration.maximumConnections - total)
    if let outage {
      guard connecting == 0, count > 0 else { return }
      guard now >= outage.nextAttempt else {
        actions.retryAt = outage.nextAttempt
        return
      }
      count = 1
    }
    guard count > 0 else { return }
    connecting += count
    actions.connectionsToStart += count
  }
}
