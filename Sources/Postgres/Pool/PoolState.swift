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
  var closers: [UnsafeContinuation<Void, Never>] = []
  var counters = PoolCounters()
  /// When the timer that ends the waiting of tasks is due.
  var waiterTimer = Nanoseconds.max

  init(configuration: PostgresPoolConfiguration) { self.configuration = configuration }

  private var total: Int { members.count + connecting }

  // MARK: Acquire

  enum Acquisition {
    case connection(Connection)
    case failure(PostgresError)
    case wait
  }

  /// The connection to use now, one of `loop` where there is a choice; among equals the most recently used.
  mutating func acquire(preferring loop: EventLoop?, now: Nanoseconds) -> Acquisition {
    counters.acquires += 1
    if isClosed { return .failure(.poolClosed) }
    if waiting == 0, let connection = takeIdle(preferring: loop, now: now) { return .connection(connection) }
    if let outage, mustFailFast(outage, now: now) { return .failure(.connect(outage.error)) }
    return .wait
  }

  private mutating func takeIdle(preferring loop: EventLoop?, now: Nanoseconds) -> Connection? {
    guard !idle.isEmpty else { return nil }
    let index = loop.flatMap { loop in idle.lastIndex { $0.loop === loop } } ?? idle.count - 1
    return idle.remove(at: index)
  }

  /// Waiting is pointless when nothing is connected and the reason will not pass, or has lasted too long already.
  private func mustFailFast(_ outage: PoolOutage, now: Nanoseconds) -> Bool {
    guard members.isEmpty, now < outage.nextAttempt else { return false }
    return !hasEverConnected || !outage.error.isTransient || now - outage.since > configuration.acquireTimeout.nanoseconds
  }

  mutating func enqueue(_ waiter: PoolWaiter, now: Nanoseconds) -> PoolActions {
    var actions = PoolActions()
    waiters.append(waiter)
    waiting += 1
    counters.waits += 1
    startConnecting(&actions, now: now)
    return actions
  }

  /// Ends the waiting of one task; nil when it is not waiting any more.
  mutating func leave(_ waiter: PoolWaiter) -> PoolWaiter.Continuation? {
    guard let continuation = waiter.continuation.take() else { return nil }
    waiting -= 1
    // It stays in the queue as an empty place until its turn comes.
    if waiting == 0 { waiters.removeAll() }
    return continuation
  }

  mutating func expire(now: Nanoseconds, statistics: PostgresPoolStatistics) -> PoolActions {
    var actions = PoolActions()
    for waiter in waiters.elements where waiter.deadline <= now {
      guard let continuation = leave(waiter) else { continue }
      counters.timeouts += 1
      let timeout = PostgresAcquireTimeout(limit: waiter.limit, statistics: statistics, connectError: outage?.error)
      actions.resumptions.append((continuation, .failure(PostgresError.acquireTimeout(timeout))))
    }
    waiters.removeAll { $0.continuation == nil }
    return actions
  }

  // MARK: Release

  /// A connection that can be used again. It goes to whoever waits longest.
  mutating func put(_ connection: Connection, now: Nanoseconds) -> PoolActions {
    var actions = PoolActions()
    guard connection.isPooled else { return actions }
    guard !isClosed, connection.expiresAt > now else {
      counters.expired += isClosed ? 0 : 1
      actions.toClose.append(connection)
      return actions
    }
    handOver(connection, &actions, now: now)
    return actions
  }

  private mutating func handOver(_ connection: Connection, _ actions: inout PoolActions, now: Nanoseconds) {
    while let waiter = waiters.popFirst() {
      guard let continuation = waiter.continuation.take() else { continue }
      waiting -= 1
      counters.waitTime &+= now &- waiter.since
      actions.resumptions.append((continuation, .success(connection)))
      return
    }
    connection.idleSince = now
    idle.append(connection)
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
      handOver(connection, &actions, now: now)
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
        guard let continuation = leave(waiter) else { continue }
        actions.resumptions.append((continuation, .failure(PostgresError.connect(error))))
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

  /// Starts as many connections as there are tasks waiting or missing to the minimum, within the maximum.
  mutating func startConnecting(_ actions: inout PoolActions, now: Nanoseconds) {
    guard !isClosed else { return }
    let wanted = max(waiting - connecting, configuration.minimumConnections - total)
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

  // MARK: Age and end

  /// Takes out idle connections that are too old or unused for too long, and restores the minimum.
  mutating func maintain(now: Nanoseconds) -> PoolActions {
    var actions = PoolActions()
    guard !isClosed else { return actions }
    let idleLimit = configuration.maximumIdleTime?.nanoseconds ?? .max
    var spare = members.count - configuration.minimumConnections
    for connection in idle {
      let isUnused = spare > 0 && now &- connection.idleSince >= idleLimit
      guard isUnused || connection.expiresAt <= now else { continue }
      if connection.expiresAt <= now { counters.expired += 1 } else { counters.unused += 1 }
      spare -= 1
      actions.toClose.append(connection)
    }
    idle.removeAll { connection in actions.toClose.contains { $0 === connection } }
    startConnecting(&actions, now: now)
    return actions
  }

  mutating func close() -> PoolActions {
    var actions = PoolActions()
    isClosed = true
    actions.toClose = idle
    idle = []
    while let waiter = waiters.popFirst() {
      guard let continuation = leave(waiter) else { continue }
      actions.resumptions.append((continuation, .failure(PostgresError.poolClosed)))
    }
    return actions
  }

  mutating func finishClosing(_ actions: inout PoolActions) {
    guard isClosed, total == 0 else { return }
    actions.closers = closers
    closers = []
  }
}
