#if NIO
  import NIOCore
  import Synchronization

  /// The open connections of a server: how many there are, and the way to end them.
  final class Connections: Sendable {
    private struct State {
      var open: [ObjectIdentifier: any Channel] = [:]
      var isEnding = false
      var waiting: [CheckedContinuation<Void, Never>] = []

      /// Those who wait for the last connection, once it is gone.
      mutating func takeWaiting() -> [CheckedContinuation<Void, Never>] {
        guard isEnding, open.isEmpty else { return [] }
        defer { waiting = [] }
        return waiting
      }
    }

    private let state = Mutex(State())
    private let limit: Int
    /// Called when there is room again after there was none.
    private let roomAgain = Mutex<(@Sendable () -> Void)?>(nil)

    init(limit: Int) {
      self.limit = limit
    }

    var isFull: Bool { state.withLock { $0.open.count >= limit } }

    /// Whether the connection may stay: not once the server ends.
    func add(_ channel: any Channel) -> Bool {
      let isWelcome = state.withLock { state in
        if state.isEnding { return false }
        state.open[ObjectIdentifier(channel)] = channel
        return true
      }
      if isWelcome { channel.closeFuture.whenComplete { [self] _ in remove(channel) } }
      return isWelcome
    }

    private func remove(_ channel: any Channel) {
      let (waiting, hasRoom) = state.withLock { state in
        let wasFull = state.open.count >= limit
        state.open[ObjectIdentifier(channel)] = nil
        return (state.takeWaiting(), wasFull && state.open.count < limit)
      }
      waiting.forEach { $0.resume() }
      if hasRoom { roomAgain.withLock { $0 }?() }
    }

    func whenRoom(_ body: (@Sendable () -> Void)?) {
      roomAgain.withLock { $0 = body }
    }

    /// Lets requests finish and closes what is idle; returns when no connection is left.
    func quiesce() async {
      let open = end()
      for channel in open { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
      await empty()
    }

    /// Closes every connection now.
    func close() {
      for channel in end() { channel.close(promise: nil) }
    }

    private func end() -> [any Channel] {
      state.withLock { state in
        state.isEnding = true
        return Array(state.open.values)
      }
    }

    private func empty() async {
      await withCheckedContinuation { continuation in
        let waiting = state.withLock { state in
          state.waiting.append(continuation)
          return state.takeWaiting()
        }
        waiting.forEach { $0.resume() }
      }
    }
  }
#endif
