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
    var isOver = false
  }

  let port: Int
  private let listener: Int32
  private let target: Int
  private let state = Mutex(State())

  init(to target: Int) {
    self.target = target
    listener = Self.makeSocket()
    var address = Self.address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        precondition(bind(listener, $0, length) == 0 && listen(listener, 64) == 0)
        _ = getsockname(listener, $0, &length)
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    OSThread.start { self.acceptAll() }
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
    for socket in state.withLock({ state in
      defer { state.sockets = [] }
      return state.sockets
    }) {
      var now = linger(l_onoff: 1, l_linger: 0)
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
      shutdown(socket, Int32(SHUT_RDWR))
    }
  }

  /// Tells the clients that nothing more comes, and listens to them on.
  func halfCloseAll() {
    for (index, socket) in state.withLock({ $0.sockets }).enumerated() where index % 2 == 0 { shutdown(socket, Int32(SHUT_WR)) }
  }

  func stop() {
    state.withLock { $0.isOver = true }
    cutAll()
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func acceptAll() {
    while true {
      let client = accept(listener, nil, nil)
      guard client >= 0, !state.withLock({ $0.isOver }) else { break }
      let server = Self.makeSocket()
      var address = Self.address(port: target)
      let isConnected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
      }
      guard isConnected else {
        close(client)
        close(server)
        continue
      }
      let limit = state.withLock { state in
        state.sockets += [client, server]
        state.accepted += 1
        return state.answerLimit
      }
      let counter = Ends()
      OSThread.start { self.forward(from: client, to: server, .toServer, limit: nil, counter) }
      OSThread.start { self.forward(from: server, to: client, .toClient, limit: limit, counter) }
    }
    close(listener)
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
    shutdown(target, Int32(SHUT_RDWR))
    shutdown(source, Int32(SHUT_RDWR))
    let isLast = ends.count.withLock { count in
      count -= 1
      return count == 0
    }
    guard isLast else { return }
    state.withLock { $0.sockets.removeAll { $0 == source || $0 == target } }
    close(source)
    close(target)
  }

  private static func makeSocket() -> Int32 { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }

  private static func address(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
