/// A task in the queue for a connection. Everything in it is guarded by the pool's lock.
final class PoolWaiter: @unchecked Sendable {
  /// Who goes on with the connection.
  enum Continuation {
    case task(UnsafeContinuation<Connection, any Error>)
    /// Its task is resumed with the answer only.
    case request(Request)

    func resume(with result: Result<Connection, any Error>) {
      switch (self, result) {
      case (.task(let task), _): task.resume(with: result)
      case (.request(let request), .success(let connection)): connection.take(request)
      case (.request(let request), .failure(let error)): request.resume(with: .failure(error))
      }
    }
  }

  let since: Nanoseconds
  let deadline: Nanoseconds
  let limit: Duration
  /// The loop that its task runs on, if it runs on one.
  let loop: EventLoop?
  var timesPassedOver = 0
  var continuation: Continuation?
  /// What it got.
  var connection: Connection?
  /// The task was cancelled, perhaps before it got into the queue.
  var isCancelled = false

  init(since: Nanoseconds, limit: Duration, loop: EventLoop? = nil) {
    self.loop = loop
    self.since = since
    self.limit = limit
    let (deadline, overflow) = since.addingReportingOverflow(limit.nanoseconds)
    self.deadline = overflow ? .max : deadline
  }
}

/// What is to be done once the pool's lock is released: continuations must not be resumed under it.
struct PoolActions {
  /// The usual case, apart so that it needs no array.
  var handedOver: (PoolWaiter.Continuation, Connection)?
  var resumptions: [(PoolWaiter.Continuation, Result<Connection, any Error>)] = []
  var toClose: [Connection] = []
  /// Taken out of the idle ones for as long as they are asked whether they live.
  var toCheck: [Connection] = []
  var connectionsToStart = 0
  var retryAt: Nanoseconds?
  var closers: [UnsafeContinuation<Void, Never>] = []
}
