import Synchronization

/// Hands chunks from one producing task to one consuming task, one at a time: `send` returns when the chunk before has been taken.
final class ChunkRelay: Sendable {
  enum Event: Sendable {
    case chunk([UInt8])
    case beat
    case end
    case failure(any Error)
  }

  private struct State {
    var chunk: [UInt8]?
    /// Set once; what the consumer gets after the last chunk.
    var ending: Event?
    var consumer: CheckedContinuation<Event, Never>?
    var producer: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  /// Sends every chunk of `base`, then its end or its error. Stops when the relay is closed.
  func send<Base: AsyncSequence>(all base: Base) async where Base.Element == [UInt8] {
    do {
      for try await chunk in base {
        await send(chunk)
        if Task.isCancelled { break }
      }
      close(nil)
    } catch {
      close(error)
    }
  }

  private func send(_ chunk: [UInt8]) async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      let (isDone, consumer) = state.withLock { state -> (Bool, CheckedContinuation<Event, Never>?) in
        if state.ending != nil { return (true, nil) }
        if let consumer = state.consumer {
          state.consumer = nil
          return (true, consumer)
        }
        state.chunk = chunk
        state.producer = continuation
        return (false, nil)
      }
      consumer?.resume(returning: .chunk(chunk))
      if isDone { continuation.resume() }
    }
  }

  /// Wakes a waiting consumer with a heartbeat; does nothing when there is none.
  func beat() {
    let consumer = state.withLock { state in
      defer { state.consumer = nil }
      return state.consumer
    }
    consumer?.resume(returning: .beat)
  }

  /// Ends the stream for both sides; only the first call counts.
  func close(_ error: (any Error)?) {
    let ending = error.map { Event.failure($0) } ?? .end
    let (consumer, producer) = state.withLock { state -> (CheckedContinuation<Event, Never>?, CheckedContinuation<Void, Never>?) in
      if state.ending == nil { state.ending = ending }
      defer { (state.consumer, state.producer, state.chunk) = (nil, nil, nil) }
      return (state.consumer, state.producer)
    }
    consumer?.resume(returning: ending)
    producer?.resume()
  }

  /// The next chunk, a heartbeat, or the end. Cancelling the task ends the stream.
  func receive() async -> Event {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let (event, producer) = state.withLock { state -> (Event?, CheckedContinuation<Void, Never>?) in
          let producer = state.producer
          state.producer = nil
          if let chunk = state.chunk {
            state.chunk = nil
            return (.chunk(chunk), producer)
          }
          if let ending = state.ending { return (ending, producer) }
          state.consumer = continuation
          return (nil, producer)
        }
        producer?.resume()
        if let event { continuation.resume(returning: event) }
      }
    } onCancel: {
      close(CancellationError())
    }
  }
}
