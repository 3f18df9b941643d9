import Synchronization

/// Work that is given up when it takes too long. Requests share one, and with it one clock.
package final class TimeLimit: Sendable {
  private let limit: Duration
  private let clock: AlarmClock

  package init(_ limit: Duration) {
    self.limit = limit
    clock = AlarmClock(delay: limit)
  }

  /// The result of `work`, or its failure, or `RequestFailure.handlerTimeout`: at once, even when the work does not heed its cancellation.
  package func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let race = Race<Value>()
    let alarm = clock.set { [limit] in race.end(.failure(RequestFailure.handlerTimeout(limit: limit))) }
    defer { clock.cancel(alarm) }
    let executor = Self.currentExecutor
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        race.begin(continuation)
        race.worker = Task(executorPreference: executor) {
          do { race.end(.success(try await work())) } catch { race.end(.failure(error)) }
        }
      }
    } onCancel: {
      race.end(.failure(CancellationError()))
    }
  }

  /// Where the calling task prefers to run; a new task would leave it.
  private static var currentExecutor: (any TaskExecutor)? {
    guard #available(macOS 26.4, *) else { return nil }
    return withUnsafeCurrentTask { $0?.unownedTaskExecutor?.asTaskExecutor() }
  }

  /// The first result counts and ends the work.
  private final class Race<Value: Sendable>: Sendable {
    private struct State {
      var continuation: CheckedContinuation<Value, any Error>?
      var result: Result<Value, any Error>?
      var worker: Task<Void, Never>?
    }

    private let state = Mutex(State())

    var worker: Task<Void, Never>? {
      get { state.withLock { $0.worker } }
      set {
        let isOver = state.withLock { state in
          state.worker = newValue
          return state.result != nil
        }
        if isOver { newValue?.cancel() }
      }
    }

    func begin(_ continuation: CheckedContinuation<Value, any Error>) {
      let result = state.withLock { state in
        if state.result == nil { state.continuation = continuation }
        return state.result
      }
      if let result { continuation.resume(with: result) }
    }

    func end(_ result: Result<Value, any Error>) {
      let (continuation, worker) = state.withLock { state -> (CheckedContinuation<Value, any Error>?, Task<Void, Never>?) in
        guard state.result == nil else { return (nil, nil) }
        state.result = result
        defer { (state.continuation, state.worker) = (nil, nil) }
        return (state.continuation, state.worker)
      }
      worker?.cancel()
      continuation?.resume(with: result)
    }
  }
}
