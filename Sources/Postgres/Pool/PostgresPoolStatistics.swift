/// What a pool has and has done, at one moment.
public struct PostgresPoolStatistics: Hashable, Sendable {
  /// How many connections there may be.
  public var maximum = 0
  /// Open connections, in use or not.
  public var open = 0
  /// Connections that nobody uses.
  public var idle = 0
  /// Connections that are being made.
  public var connecting = 0
  /// Tasks in the queue.
  public var waiting = 0
  /// Shared by the statements of many tasks, see `PostgresPipelining`.
  public var shared = 0
  /// Lent to one task each.
  public var leased: Int { max(0, open - idle - shared) }

  /// Since the pool was made: how often a connection was asked for.
  public var acquires = 0
  /// How often a task had to queue, and for how long altogether until it was served.
  public var waits = 0
  /// How long all callers together waited for a connection.
  public var waitTime = Duration.zero
  /// Callers that gave up waiting.
  public var acquireTimeouts = 0
  /// Callers that were cancelled while waiting.
  public var cancelledAcquires = 0
  /// Connections made so far.
  public var connectionsOpened = 0
  /// Connections ended so far.
  public var connectionsClosed = 0
  /// Attempts to connect that failed.
  public var connectFailures = 0
  /// Closed because of their age, or because nobody used them.
  public var expiredConnections = 0
  /// Connections that were made and never used.
  public var unusedConnections = 0
}

/// The counting half of the statistics.
struct PoolCounters {
  var acquires = 0
  var waits = 0
  var waitTime: Nanoseconds = 0
  var timeouts = 0
  var cancelled = 0
  var opened = 0
  var closed = 0
  var connectFailures = 0
  var expired = 0
  var unused = 0
}

extension PoolState {
  var statistics: PostgresPoolStatistics {
    PostgresPoolStatistics(
      maximum: configuration.maximumConnections, open: members.count, idle: idle.count, connecting: connecting, waiting: waiting,
      acquires: counters.acquires, waits: counters.waits, waitTime: Duration(nanoseconds: counters.waitTime),
      acquireTimeouts: counters.timeouts, cancelledAcquires: counters.cancelled, connectionsOpened: counters.opened,
      connectionsClosed: counters.closed, connectFailures: counters.connectFailures, expiredConnections: counters.expired,
      unusedConnections: counters.unused)
  }
}
