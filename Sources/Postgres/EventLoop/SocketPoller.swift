/// What a loop wants to hear about a socket.
struct SocketInterest: OptionSet, Sendable {
  let rawValue: UInt8
  static let read = SocketInterest(rawValue: 1)
  static let write = SocketInterest(rawValue: 2)
}

/// One ready socket: the token it was registered with and what it is ready for.
/// An error or a hang-up is reported as readable: the reader finds out what it was.
struct SocketEvent {
  let token: UInt64
  let ready: SocketInterest
}

/// Level-triggered readiness of many sockets, waited for by one thread. `wake` alone may be called from any thread.
///
/// Level-triggered because libpq reads what fits and may leave bytes in the socket: an edge would be lost.
protocol SocketPoller: AnyObject {
  func add(descriptor: Int32, token: UInt64, interest: SocketInterest) throws(OperatingSystemError)
  func update(descriptor: Int32, token: UInt64, interest: SocketInterest)
  func remove(descriptor: Int32)
  /// Appends ready sockets to `events`; returns after a wake, an event, or `timeout` milliseconds (-1: no limit). False: nothing happened.
  @discardableResult
  func wait(timeout: Int32, into events: inout [SocketEvent]) -> Bool
  func wake()
}

/// A system call that failed where the program can go on.
struct OperatingSystemError: Error, Sendable, CustomStringConvertible {
  let call: String
  let code: Int32
  var description: String { "\(call) failed with error \(code)" }
}
