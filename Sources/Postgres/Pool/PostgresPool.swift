import Logging
public import ServiceLifecycle
import Synchronization

/// Connections to one database, shared by all tasks of the program.
///
/// A statement borrows a connection for as long as it runs; `withConnection` and `transaction` borrow one for a closure.
/// Inside the closure use what it is given: asking the pool again waits for a second connection, for ever in a pool of one
/// if there were no timeout. The pool works as soon as it is made; `run()` makes it a service that closes it at the end.
public final class PostgresPool: Service, Sendable {
  /// What it was made with.
  public let configuration: PostgresConfiguration
  /// Where its connections live.
  public let eventLoops: PostgresEventLoops
  let settings: ConnectionSettings
  let state: Mutex<PoolState>
  let lanes: Mutex<PipelineLanes>
  let isSharing: Bool
  /// Nobody has to look at a connection, or at the time, between two statements.
  let mayDispatch: Bool
  let gauges: PoolGauges?
  /// The plan of a slow statement is being asked for.
  let isExplaining = Atomic<Bool>(false)

  /// A pool that connects when it is first needed.
  public init(_ configuration: PostgresConfiguration, eventLoops: PostgresEventLoops = .shared) {
    var configuration = configuration
    configuration.pool.maximumConnections = max(1, configuration.pool.maximumConnections)
    configuration.pool.minimumConnections = min(configuration.pool.minimumConnections, configuration.pool.maximumConnections)
    self.configuration = configuration
    self.eventLoops = eventLoops
    settings = configuration.connectionSettings
    let lanes = PipelineLanes(configuration.pool)
    isSharing = !lanes.isOff
    self.lanes = Mutex(lanes)
    state = Mutex(PoolState(configuration: configuration.pool))
    gauges = PoolGauges(configuration)
    let hooks = configuration.pool.hooks
    mayDispatch = settings.observer == nil && gauges == nil && hooks.prepare == nil && hooks.afterRelease == nil
    answerForPlans()
    scheduleMaintenance()
    scheduleGauges()
  }

  deinit {
    for connection in state.withLock({ Array($0.members.values) }) {
      connection.loop.execute { connection.close() }
    }
  }

  /// What the pool has and has done so far.
  public var statistics: PostgresPoolStatistics {
    var statistics = state.withLock { $0.statistics }
    statistics.shared = lanes.withLock { $0.count }
    return statistics
  }

  /// Opens the minima of connections, waits for the end of the program, and closes gracefully.
  public func run() async throws {
    perform(state.withLock { $0.maintain(now: MonotonicClock.now()) })
    try? await gracefulShutdown()
    await close()
  }

  /// Makes sure that the database can be reached, with the reason and a remedy where it cannot.
  /// - Throws: `PostgresError.connect`, or another where the server answers but not as it should.
  public func verify() async throws {
    _ = try await query("select 1")
  }

  /// Lends a connection to `body`, for session settings, `listen` and the like. A transaction left open is rolled back
  /// with the connection, which is then not used again.
  public func withConnection<Value: Sendable>(
    _ body: @Sendable (PostgresConnection) async throws -> Value
  ) async throws -> Value {
    let connection = try await acquire()
    defer { release(connection) }
    return try await lend(connection, to: body)
  }

  /// Replaces every connection: those that are idle now, those in use when they come back. For after a failover or a change of roles.
  public func reset() {
    for connection in lanes.withLock({ $0.removeAll() }) { releaseLane(connection) }
    perform(state.withLock { $0.reset(now: MonotonicClock.now()) })
  }

  /// Gives waiting tasks an error and waits for the connections in use to come back; after the configured time it
  /// closes those too. Safe to call twice.
  public func close() async {
    for connection in lanes.withLock({ $0.close() }) { releaseLane(connection) }
    perform(state.withLock { $0.close() })
    scheduleForcedClose()
    await withUnsafeContinuation { continuation in
      let isDone = state.withLock { state in
        if state.members.isEmpty, state.connecting == 0 { return true }
        state.closers.append(continuation)
        return false
      }
      if isDone { continuation.resume() }
    }
  }
}

extension PostgresPool: PostgresExecutor {
  /// The usual case goes around `batch`: without arrays, and with as few steps between a task and its connection as can be.
  public nonisolated(nonsending) func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows {
    guard mayDispatch, !isSharing else { return try await batch([sql], timeout: timeout)[0] }
    let request = Request(.statement(sql), timeout: timeout ?? configuration.statementTimeout)
    do {
      try await dispatch(request)
      return try request.answer()
    } catch PostgresError.connectionLost(let loss) where !loss.wasSent {
      return try await batch([sql], timeout: timeout)[0]
    }
  }

  public nonisolated(nonsending) func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
    guard !statements.isEmpty else { return [] }
    for _ in 0..<2 {
      do {
        return try await runOnce(statements, timeout: timeout)
      } catch PostgresError.connectionLost(let loss) where !loss.wasSent {
        // The server closed an idle connection a moment ago, and nothing has happened yet.
      }
    }
    return try await runOnce(statements, timeout: timeout)
  }

  /// Shares a connection where the statements allow that, and else borrows one.
  nonisolated(nonsending) private func runOnce(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
    let request = Request(.statements(statements), timeout: timeout ?? configuration.statementTimeout)
    if let lane = sharedConnection(for: request) { return try await lane.rows(of: request) }
    if mayDispatch {
      try await dispatch(request)
      return try request.answers(of: statements.count)
    }
    let connection = try await acquire()
    defer { if !share(connection) { release(connection) } }
    return try await connection.rows(of: request)
  }

  public func transaction<Value: Sendable>(
    _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    let connection = try await acquire()
    defer { release(connection) }
    return try await PostgresTransaction.run(on: connection, options: options, configuration: configuration, body)
  }
}
