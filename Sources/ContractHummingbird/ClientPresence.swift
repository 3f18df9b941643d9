#if Hummingbird
  import Synchronization

  /// What the event loop knows about the client, for the task that serves its connection.
  final class ClientPresence: Sendable {
    /// `cancel` is safe from any thread; the task is alive because `attached` runs in it.
    private struct ServingTask: @unchecked Sendable {
      let task: UnsafeCurrentTask
    }

    private struct State {
      /// Set while `attached` runs.
      var serving: ServingTask?
      var isGone = false
      var bodyTimedOut = false
    }

    private let state = Mutex(State())

    /// Runs `operation` in the current task; that task is cancelled when the client goes away meanwhile.
    func attached(_ operation: () async -> Void) async {
      await withUnsafeCurrentTask { task in
        let serving = task.map { ServingTask(task: $0) }
        state.withLock { state in
          state.serving = serving
          if state.isGone { serving?.task.cancel() }
        }
        await operation()
        state.withLock { $0.serving = nil }
      }
    }

    func leave() {
      state.withLock { state in
        state.isGone = true
        state.serving?.task.cancel()
      }
    }

    func timeOutBody() {
      state.withLock { $0.bodyTimedOut = true }
    }

    var bodyTimedOut: Bool { state.withLock { $0.bodyTimedOut } }
  }
#endif
