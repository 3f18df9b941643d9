import Foundation
import Synchronization

@testable import Postgres

/// A TCP proxy inside the test process that can be told to misbehave.
final class FaultyProxy: Sendable {
  enum Fault: Sendable {
    case none
    /// Takes bytes and forwards none, as a network that swallows packets behind a living host.
    case stalled
    /// The same for one direction only.
    case stalledToServer, stalledToClient
    /// One byte at a time.
    case dribble
    /// Every block a while later.
    case delayed(microseconds: UInt32)

    func stalls(_ direction: Direction) -> Bool {
      switch (self, direction) {
      case (.stalled, _), (.stalledToServer, .toServer), (.stalledToClient, .toClient): true
      default: false
      }
    }
  }

  enum Direction: Sendable { case toServer, toClient }

  private struct State {
    var fault = Fault.none
    var sockets: [Int32] = []
    var answerLimit: Int?
    var accepted = 0
  }

  private let listener = LoopbackListener()
  private let state = Mutex(State())
  var port: Int { listener.port }

  init(to target: Int) {
    listener.start { self.join($0, to: target) }
  }

  var fault: Fault {
    get { state.withLock { $0.fault } }
    set { state.withLock { $0.fault = newValue } }
  }

  /// After how many bytes of the server's a connection is cut; for those made from now on.
  var answerLimit: Int? {
    get { state.withLock { $0.answerLimit } }
    set { state.withLock { $0.answerLimit = newValue } }
  }

  /// Connections made so far, cancel requests among them.
  var acceptedCount: Int { state.withLock { $0.accepted } }

  /// Connections made so far and not yet cut.
  var connectionCount: Int { state.withLock { $0.sockets.count } / 2 }

  /// Cuts every connection with a reset.
  func cutAll() {
    state.withLock { state in
      for socket in state.sockets {
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        shutdown(socket, Int32(SHUT_RDWR))
      }
      state.sockets = []
    }
  }

  /// Tells the clients that nothing more comes, and listens to them on.
  func halfCloseAll() {
    state.withLock { state in
      for (index, socket) in state.sockets.enumerated() where index % 2 == 0 { shutdown(socket, Int32(SHUT_WR)) }
    }
  }

  func stop() {
    listener.stop()
    cutAll()
  }

  private func join(_ client: Int32, to target: Int) {
    guard let server = LoopbackListener.connect(to: target) else {
      close(client)
      return
    }
    let limit = state.withLock { state in
      state.sockets += [client, server]
      state.accepted += 1
      return state.answerLimit
    }
    let ends = Ends()
    OSThread.start { self.forward(from: client, to: server, .toServer, limit: nil, ends) }
    OSThread.start { self.forward(from: server, to: client, .toClient, limit: limit, ends) }
  }

  /// Both directions must have ended before the descriptors may be used for something else.
  private final class Ends: Sendable {
    let count = Mutex(2)
  }

  private func forward(from source: Int32, to target: Int32, _ direction: Direction, limit: Int?, _ ends: Ends) {
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    var rest = limit ?? .max
    while rest > 0 {
      var room = min(buffer.count, rest)
      if case .dribble = fault { room = 1 }
      let count = recv(source, &buffer, room, 0)
      guard count > 0 else { break }
      rest -= count
      while fault.stalls(direction), state.withLock({ $0.sockets.contains(source) }) { usleep(2000) }
      if case .delayed(let microseconds) = fault { usleep(microseconds) }
      guard send(target, buffer, count, Int32(MSG_NOSIGNAL)) == count else { break }
    }
    // One direction ends, as it does between the two themselves: the last words of a server are on their way in the other one.
    shutdown(target, Int32(SHUT_WR))
    shutdown(source, Int32(SHUT_RD))
    let isLast = ends.count.withLock { count in
      count -= 1
      return count == 0
    }
    guard isLast else { return }
    // Closed under the lock, so that nobody shuts down a number that somebody else has by now.
    state.withLock { state in
      state.sockets.removeAll { $0 == source || $0 == target }
      close(source)
      close(target)
    }
  }
}
