/// The time that `withPostgresDeadline` gave was over.
public struct PostgresDeadlineExceeded: Sendable, CustomStringConvertible {
  /// What the task was doing then.
  public enum Activity: Sendable {
    /// It waited for a connection. With how busy the pool was, and why the last attempt to connect failed where that is the reason.
    case waitingForConnection(PostgresPoolStatistics, connectError: PostgresConnectError?)
    /// It was about to begin this statement, which was not sent.
    case beginning(sql: String)
    /// This statement ran. It was cancelled, and may or may not have taken effect; of a `commit`, the transaction.
    case running(sql: String)
  }

  /// The time that was given.
  public let limit: Duration
  /// What it ran out in.
  public let activity: Activity

  public var description: String {
    switch activity {
    case .waitingForConnection(let statistics, let connectError):
      let timeout = PostgresAcquireTimeout(limit: limit, statistics: statistics, connectError: connectError)
      return "the deadline of \(limit) passed while the task waited for a connection: \(timeout.cause)"
    case .beginning(let sql): return text("passed before a statement could be sent; it is safe to try again", sql)
    case .running(let sql):
      return text("passed while a statement ran, which may or may not have taken effect; check before trying again", sql)
    }
  }

  private func text(_ consequence: String, _ sql: String) -> String {
    "the deadline of \(limit) \(consequence)\n" + SQLExcerpt.lines(of: sql).joined(separator: "\n")
  }
}
