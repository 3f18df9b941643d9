import Synchronization

/// Runs work that is given up when it takes too long.
package enum TimeLimit {
  /// The result of `work`, or its failure, or `RequestFailure.handlerTimeout`: at once, even when the work does not heed its cancellation.
  package static func run<Value: Sendable>(_ limit: Duration, _ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let race = Race<Value>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        race.begin(continuation)
        let worker = Task {
          do { race.end(.success(try await work())) } catch { race.end(.failure(error)) }
        }
        let clock = Task {
          guard (try? await Task.sleep(for: limit)) != nil else { return }
          race.end(.failure(RequestFailure.handlerTimeout(limit: limit)))
        }
        race.tasks = [worker, clock]
      }
    } onCancel: {
      race.end(.failure(CancellationError()))
    }
  }

  /// The first result counts and ends both tasks.
  private final class Race<Value: Sendable>: Sendable {
    private struct State {
      var continuation: CheckedContinuation<Value, any Error>?
      var result: Result<Value, any Error>?
      var tasks: [Task<Void, Never>] = []
    }

    private let state = Mutex(State())

    var tasks: [Task<Void, Never>] {
      get { state.withLock { $0.tasks } }
      set {
        let isOver = state.withLock { state in
          state.tasks = newValue
          return state.result != nil
        }
        if isOver { newValue.forEach { $0.cancel() } }
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
      let (continuation, tasks) = state.withLock { state -> (CheckedContinuation<Value, any Error>?, [Task<Void, Never>]) in
        guard state.result == nil else { return (nil, []) }
        state.result = result
        defer { state.continuation = nil }
        return (state.continuation, state.tasks)
      }
      tasks.forEach { $0.cancel() }
      continuation?.resume(with: result)
    }
  }
}
