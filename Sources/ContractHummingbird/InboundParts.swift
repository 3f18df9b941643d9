#if Hummingbird
  import ContractServer
  import NIOCore
  import NIOHTTPTypes
  import Synchronization

  /// The parts of the requests of one connection, read by the connection and, while a handler runs, by the body that was handed to it.
  ///
  /// Only the holder of the current turn reads: a body that outlives its request finds that its turn is over.
  final class InboundParts: Sendable {
    private struct State {
      var turn = 0
      var isReading = false
      /// Whether the current request has been read to its end.
      var isComplete = true
    }

    struct TurnIsOver: Error {}

    private let state = Mutex(State())
    /// Guarded by `isReading`: at most one task is inside.
    private nonisolated(unsafe) var iterator: NIOAsyncChannelInboundStream<HTTPRequestPart>.AsyncIterator

    init(_ inbound: NIOAsyncChannelInboundStream<HTTPRequestPart>) {
      iterator = inbound.makeAsyncIterator()
    }

    /// Begins the next request, or takes the reading back from the body of the last one.
    func takeTurn() -> Int {
      state.withLock { state in
        state.turn += 1
        return state.turn
      }
    }

    var isComplete: Bool { state.withLock { $0.isComplete } }

    func next(turn: Int) async throws -> HTTPRequestPart? {
      try state.withLock { state in
        guard state.turn == turn, !state.isReading else { throw TurnIsOver() }
        state.isReading = true
      }
      defer { state.withLock { $0.isReading = false } }
      let part = try await iterator.next()
      switch part {
      case .head: state.withLock { $0.isComplete = false }
      case .end: state.withLock { $0.isComplete = true }
      case .body, nil: break
      }
      return part
    }
  }
#endif
