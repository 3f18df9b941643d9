/// The chunks of an event stream, with a comment between them each time an interval has passed while nothing was ready.
///
/// The base runs in a task of its own and is never more than one chunk ahead of the client.
struct HeartbeatChunks<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable where Base.Element == [UInt8] {
  typealias Element = [UInt8]
  typealias Failure = any Error

  let base: Base
  let interval: Duration

  final class AsyncIterator: AsyncIteratorProtocol {
    private let relay = ChunkRelay()
    private let tasks: [Task<Void, Never>]

    init(_ base: Base, _ interval: Duration) {
      let relay = relay
      let producer = Task { await relay.send(all: base) }
      let clock = Task {
        while (try? await Task.sleep(for: interval)) != nil { relay.beat() }
      }
      tasks = [producer, clock]
    }

    deinit {
      relay.close(nil)
      for task in tasks { task.cancel() }
    }

    func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      switch await relay.receive() {
      case .chunk(let chunk): chunk
      case .beat: ServerSentEvent(comment: "").bytes
      case .end: nil
      case .failure(let error): throw error
      }
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base, interval)
  }
}
