/// Sharing of connections by the statements of many tasks, without waiting for one's answer before the next is sent.
///
/// Only statements that `PostgresPool` runs by itself, outside of transactions, and that read or change rows take part. Each keeps
/// its own transaction and its own error. They are packed onto as few connections as get through them soon; a slow one holds up those that
/// were sent right after it, and no others.
public struct PostgresPipelining: Hashable, Sendable {
  /// How many of the pool's connections are shared; at least one always stays for transactions.
  public var connections: Int
  /// How many statements may be on their way on one of them.
  public var depth: Int

  /// So many connections, each with so many statements under way.
  public init(connections: Int, depth: Int = 64) {
    self.connections = connections
    self.depth = depth
  }
}

/// How many connections a pool keeps and for how long.
public struct PostgresPoolConfiguration: Sendable {
  /// Never more connections than this.
  public var maximumConnections = 8
  /// Kept open also when nobody asks.
  public var minimumConnections = 0
  /// Kept open and unused, within the maximum, so that the next task need not wait for one to be made.
  public var minimumIdleConnections = 0
  /// Nil: every statement has a connection to itself while it runs.
  public var pipelining: PostgresPipelining?
  /// How long a task waits for a connection before `PostgresError.acquireTimeout`.
  public var acquireTimeout: Duration = .seconds(10)
  /// A connection this old is replaced when it is next free. Nil: never.
  public var maximumLifetime: Duration? = .seconds(3600)
  /// Each connection's lifetime is longer by a random part of this, so that they do not all end together.
  public var lifetimeJitter: Duration = .seconds(600)
  /// A connection unused for this long is closed, down to the minimum. Nil: never.
  public var maximumIdleTime: Duration? = .seconds(1800)
  /// A connection unused for this long is asked whether it still lives; one that a network swallowed without a word is closed before a
  /// task gets it. Nil: never.
  public var idleCheckInterval: Duration? = .seconds(60)
  /// For the answer to that.
  public var idleCheckTimeout: Duration = .seconds(5)
  /// How often ages are looked at and the minimum is restored.
  public var maintenanceInterval: Duration = .seconds(30)
  /// How long closing waits for connections that are in use.
  public var closeTimeout: Duration = .seconds(30)
  /// What is run when connections are made and handed back.
  public var hooks = PostgresPoolHooks()

  /// The defaults, with these numbers of connections.
  public init(maximumConnections: Int = 8, minimumConnections: Int = 0) {
    self.maximumConnections = maximumConnections
    self.minimumConnections = minimumConnections
  }
}
