/// A parameter that could not be written.
public struct PostgresEncodingError: Error, Sendable, CustomStringConvertible {
  /// Its number in the statement, counted from 1.
  public let parameter: Int
  /// The Swift type of the value.
  public let swiftType: String
  /// Why it does not fit.
  public let reason: String

  public var description: String { "parameter $\(parameter) (\(swiftType)) cannot be sent: \(reason)" }
}

/// A connection that broke after it had been made.
public struct PostgresConnectionLoss: Sendable, CustomStringConvertible {
  /// What the server said before it went, such as 57P01 when it was shut down.
  public let serverError: PostgresServerError?
  /// What libpq says about it.
  public let reason: String
  /// Whether the statement had been handed to the connection: then nobody knows whether it took effect.
  public let wasSent: Bool

  public var description: String {
    let cause = serverError.map { "\($0.message) [SQLSTATE \($0.sqlState)]" } ?? reason
    let consequence =
      wasSent
      ? "the statement may or may not have taken effect; check before trying again"
      : "the statement was not sent; it is safe to try again"
    return "the connection to Postgres was lost: \(cause); \(consequence)"
  }
}

/// A pool that had no connection free in time.
public struct PostgresAcquireTimeout: Sendable, CustomStringConvertible {
  /// How long was waited.
  public let limit: Duration
  /// How busy the pool was then.
  public let statistics: PostgresPoolStatistics
  /// Why the last attempt to connect failed, where that is the reason for the waiting.
  public let connectError: PostgresConnectError?

  public var description: String {
    connectError == nil ? "no connection came free within \(limit): \(cause)" : "no connection within \(limit): \(cause)"
  }

  var cause: String {
    if let connectError { return "\(connectError)" }
    let making = statistics.connecting > 0 ? ", \(statistics.connecting) are being made" : ""
    let state = "\(statistics.leased) of at most \(statistics.maximum) connections are in use\(making) and \(statistics.waiting) tasks wait"
    return """
      \(state). Either a task holds one while it asks for another \
      (inside withConnection or transaction, use the connection given to the closure), or transactions last too long, \
      or the pool is too small (maximumConnections)
      """
  }
}

/// A statement that took longer than its limit.
public struct PostgresStatementTimeout: Sendable, CustomStringConvertible {
  public let limit: Duration
  /// The statement, without its parameters.
  public let sql: String

  public var description: String {
    "the statement took longer than \(limit) and was cancelled\n" + SQLExcerpt.lines(of: sql).joined(separator: "\n")
  }
}
