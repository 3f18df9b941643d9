/// Who waits in the queue for a connection. Everything in it is guarded by the pool's lock.
class PoolWaiter: @unchecked Sendable {
  private(set) var since: Nanoseconds = 0
  private(set) var deadline = Nanoseconds.max
  /// When all of its task's work must be done.
  let taskDeadline: PostgresDeadline?
  /// The loop that its task runs on, if it runs on one.
  private(set) var loop: EventLoop.Identity?
  var timesPassedOver = 0
  /// It is in the queue and has not had its turn.
  var isWaiting = false
  /// What it got.
  var connection: Connection?
  /// The task was cancelled, perhaps before it got into the queue.
  var isCancelled = false

  init(taskDeadline: PostgresDeadline? = PostgresDeadline.inForce) {
    self.taskDeadline = taskDeadline
  }

  /// From `now` on it is willing to wait, `limit` at most.
  final func willWait(since now: Nanoseconds, limit: Duration, loop: EventLoop.Identity?) {
    let (deadline, overflow) = now.addingReportingOverflow(limit.nanoseconds)
    (since, self.deadline, self.loop) = (now, min(overflow ? .max : deadline, taskDeadline?.instant ?? .max), loop)
  }

  /// The error of one that waited too long.
  final func timeoutError(
    limit: Duration, _ statistics: PostgresPoolStatistics, _ connectError: PostgresConnectError?
  ) -> PostgresError {
    guard let taskDeadline, taskDeadline.instant <= deadline else {
      return .acquireTimeout(PostgresAcquireTimeout(limit: limit, statistics: statistics, connectError: connectError))
    }
    let activity = PostgresDeadlineExceeded.Activity.waitingForConnection(statistics, connectError: connectError)
    return .deadlineExceeded(PostgresDeadlineExceeded(limit: taskDeadline.limit, activity: activity))
  }

  /// Goes on with the connection, or with the reason why there is none. Called once, and not under the lock.
  func proceed(with outcome: Result<Connection, any Error>) {}
}

/// A task that borrows a connection.
final class BorrowingTask: PoolWaiter, @unchecked Sendable {
  var continuation: UnsafeContinuation<Connection, any Error>?

  override func proceed(with outcome: Result<Connection, any Error>) {
    let continuation = continuation.take()
    continuation?.resume(with: outcome)
  }
}

/// What is to be done once the pool's lock is released: continuations must not be resumed under it.
struct PoolActions {
  /// The usual case, apart so that it needs no array.
  var handedOver: (PoolWaiter, Connection)?
  var refused: [(PoolWaiter, any Error)] = []
  var toClose: [Connection] = []
  /// Taken out of the idle ones for as long as they are asked whether they live.
  var toCheck: [Connection] = []
  var connectionsToStart = 0
  var retryAt: Nanoseconds?
  var closers: [UnsafeContinuation<Void, Never>] = []
}
