import Synchronization

/// The connections of a pool that the statements of many tasks share. A connection becomes one after it was borrowed the usual
/// way for such a statement, and stays one until it is too old or broken.
struct PipelineLanes {
  private let limit: Int
  private let depth: Int
  private var connections: [Connection] = []
  private var isClosed = false

  init(_ configuration: PostgresPoolConfiguration) {
    // One connection must be left for transactions.
    limit = min(configuration.pipelining?.connections ?? 0, configuration.maximumConnections - 1)
    depth = max(1, configuration.pipelining?.depth ?? 1)
  }

  var isOff: Bool { limit <= 0 }
  var count: Int { connections.count }
  /// Statements that were given to a lane and not answered yet.
  var unfinished: Int { connections.reduce(0) { $0 + $1.unfinished.load(ordering: .relaxed) } }

  /// The lane for one more statement; nil when there should be another lane, or when all are full.
  ///
  /// A server process that still has work takes the next statement without being woken, and waking it costs more than a small statement does.
  /// So statements are packed onto busy lanes, but only as long as they get through soon.
  func pick(preferring loop: EventLoop.Identity?, now: Nanoseconds) -> Connection? {
    var busiest: (connection: Connection, ahead: Int)?
    var soonest: (connection: Connection, wait: Nanoseconds)?
    for connection in connections {
      let ahead = connection.unfinished.load(ordering: .relaxed)
      guard ahead < depth else { continue }
      let isNear = loop == nil || connection.loop.identity == loop
      let wait = connection.pace.wait(behind: ahead, now: now)
      if isNear, wait <= Self.patience, ahead > busiest?.ahead ?? -1 { busiest = (connection, ahead) }
      if wait + (isNear ? 0 : Self.hop) < soonest?.wait ?? .max { soonest = (connection, wait + (isNear ? 0 : Self.hop)) }
    }
    if let busiest { return busiest.connection }
    return connections.count < limit ? nil : soonest?.connection
  }

  /// What a statement may wait for others where a free connection would take it at once.
  private static let patience: Nanoseconds = 200_000
  /// What it costs to reach a connection on another loop.
  private static let hop: Nanoseconds = 50_000

  mutating func add(_ connection: Connection) -> Bool {
    guard !isClosed, connections.count < limit else { return false }
    connections.append(connection)
    connection.pace.begin()
    return true
  }

  mutating func remove(_ connection: Connection) {
    connections.removeAll { $0 === connection }
  }

  mutating func removeExpired(now: Nanoseconds) -> [Connection] {
    let expired = connections.filter { $0.expiresAt <= now }
    connections.removeAll { $0.expiresAt <= now }
    return expired
  }

  mutating func removeAll() -> [Connection] {
    defer { connections = [] }
    return connections
  }

  mutating func close() -> [Connection] {
    isClosed = true
    return removeAll()
  }
}

extension PostgresPool {
  /// A shared connection that `request` may use now, with its place there taken: a lane that is counted as busy is not given
  /// back, so the statement cannot end up in the transaction of a later borrower.
  func sharedConnection(for request: Request) -> Connection? {
    guard isSharing, request.isSelfContained else { return nil }
    return lanes.withLock { lanes in
      let now = MonotonicClock.now()
      guard let lane = lanes.pick(preferring: EventLoop.currentIdentity, now: now) else { return nil }
      if lane.unfinished.wrappingAdd(1, ordering: .relaxed).oldValue == 0 { lane.pace.startedFromIdle(now: now) }
      request.isCounted = true
      return lane
    }
  }

  /// Makes a borrowed connection a lane, if one more is wanted and it is clean.
  func share(_ connection: Connection) -> Bool {
    guard isSharing, connection.condition.load(ordering: .acquiring) == .idle else { return false }
    return lanes.withLock { $0.add(connection) }
  }

  /// Gives a lane back once what is on its way there was answered.
  func releaseLane(_ connection: Connection) {
    connection.loop.execute { connection.whenIdle { [weak self] in self?.release(connection) } }
  }
}

extension Request {
  /// Whether nothing of it outlasts its answer: a `begin` among the statements of strangers would swallow them. Told by the
  /// first word; what is not surely harmless gets a connection of its own.
  var isSelfContained: Bool {
    switch kind {
    case .statement(let statement): SQLWord.readsOrChanges(statement.text)
    case .statements(let statements): statements.allSatisfy { SQLWord.readsOrChanges($0.text) }
    case .script: false
    }
  }
}
