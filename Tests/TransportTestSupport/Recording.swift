import Synchronization

/// Something that happens once, and that a test can wait for.
package final class Signal: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  package init() {
    (stream, continuation) = AsyncStream.makeStream()
  }

  package func send() {
    continuation.finish()
  }

  package func wait() async {
    for await _ in stream {}
  }
}

/// Collects what happens in handlers and hooks.
package final class Recorder<Value: Sendable>: Sendable {
  private let storage = Mutex<[Value]>([])

  package init() {}

  package var values: [Value] { storage.withLock { $0 } }

  package func record(_ value: Value) {
    storage.withLock { $0.append(value) }
  }

  /// Waits until something has happened so often.
  package func reaches(_ count: Int) async throws {
    while values.count < count { try await Task.sleep(for: .milliseconds(2)) }
  }
}
