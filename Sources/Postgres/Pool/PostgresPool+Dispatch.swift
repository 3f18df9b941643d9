import Synchronization

/// Statements that have a connection to themselves while they run.
///
/// The connection goes from one to the next on its own loop, before the task of the first is resumed: a task that waited for the connection and
/// then for the answer would be resumed twice, and the server's process would wait for both.
extension PostgresPool {
  nonisolated(nonsending) func dispatch(_ request: Request) async throws {
    request.willWait(since: MonotonicClock.now(), limit: configuration.pool.acquireTimeout, loop: EventLoop.currentIdentity)
    request.lender = self
    defer {
      request.handover.acquire()
      if configuration.pool.minimumIdleConnections > 0 { topUp() }
    }
    try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { continuation in
        request.continuation = continuation
        enqueue(request, isFirstTry: true)
      }
    } onCancel: {
      guard let connection = cancel(request) else { return }
      connection.loop.execute { connection.stop(request, because: .taskCancelled) }
    }
  }

  /// From a request that is answered.
  func takeBack(_ connection: Connection) {
    if !share(connection) { release(connection) }
  }
}

extension Connection {
  /// Runs a request that has the connection to itself.
  func take(_ request: Request) {
    unfinished.wrappingAdd(1, ordering: .relaxed)
    if loop.isCurrent { accept(request) } else { loop.execute { self.accept(request) } }
  }
}
