import Synchronization

/// Rows or blocks on their way from a connection to the task that reads them: filled on the loop's thread, emptied anywhere. When it is full
/// the connection stops reading from its socket, so a slow reader slows the server down and not the memory up.
final class StreamBuffer<Element: Sendable>: Sendable {
  private struct State {
    var waiting = FIFOQueue<Element>()
    var outcome: Result<Void, any Error>?
    var reader: UnsafeContinuation<Element?, any Error>?
    var isPaused = false
    var isDiscarding = false
  }

  private let state = Mutex(State())
  private let capacity: Int

  init(capacity: Int) { self.capacity = max(1, capacity) }

  // MARK: On the loop's thread

  /// Whether the connection must stop reading until `take` says that there is room.
  var mustPause: Bool {
    state.withLock { state in
      state.isPaused = !state.isDiscarding && state.waiting.count >= capacity
      return state.isPaused
    }
  }

  func append(_ element: Element) {
    let reader = state.withLock { state -> UnsafeContinuation<Element?, any Error>? in
      if state.isDiscarding { return nil }
      if let reader = state.reader.take() { return reader }
      state.waiting.append(element)
      return nil
    }
    reader?.resume(returning: element)
  }

  func finish(_ outcome: Result<Void, any Error>) {
    let reader = state.withLock { state -> UnsafeContinuation<Element?, any Error>? in
      state.outcome = outcome
      return state.reader.take()
    }
    reader?.resume(with: outcome.map { nil })
  }

  // MARK: From the reading task

  /// The next one, nil after the last; `roomMade` is called when the connection may go on reading.
  func next(roomMade: () -> Void) async throws -> Element? {
    let (element, isRoom) = state.withLock { state -> (Element?, Bool) in
      let element = state.waiting.popFirst()
      let isRoom = state.isPaused && state.waiting.count <= capacity / 2
      if isRoom { state.isPaused = false }
      return (element, isRoom)
    }
    if isRoom { roomMade() }
    if let element { return element }
    return try await withUnsafeThrowingContinuation { continuation in
      let outcome = state.withLock { state -> Result<Element?, any Error>? in
        if let element = state.waiting.popFirst() { return .success(element) }
        if let outcome = state.outcome { return outcome.map { nil } }
        state.reader = continuation
        return nil
      }
      if let outcome { continuation.resume(with: outcome) }
    }
  }

  /// Nobody reads any more: what still comes is dropped.
  func discard() {
    state.withLock { state in
      state.isDiscarding = true
      state.isPaused = false
      state.waiting.removeAll()
    }
  }

  var isFinished: Bool { state.withLock { $0.outcome != nil } }
}
