#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// poll(2) with a pipe as the bell: the portable poller, for systems without epoll.
final class PollPoller: SocketPoller {
  private var sockets: [pollfd]
  private var tokens: [UInt64] = [.max]
  private let bellRead: Int32
  private let bellWrite: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    precondition(pipe(&ends) == 0, "Postgres: no file descriptor left for an event loop; raise the limit (ulimit -n)")
    (bellRead, bellWrite) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    sockets = [pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)]
  }

  deinit {
    close(bellRead)
    close(bellWrite)
  }

  func add(descriptor: Int32, token: UInt64, interest: SocketInterest) throws(OperatingSystemError) {
    sockets.append(pollfd(fd: descriptor, events: Self.bits(of: interest), revents: 0))
    tokens.append(token)
  }

  func update(descriptor: Int32, token: UInt64, interest: SocketInterest) {
    guard let index = tokens.firstIndex(of: token) else { return }
    sockets[index].events = Self.bits(of: interest)
  }

  func remove(descriptor: Int32) {
    guard let index = sockets.firstIndex(where: { $0.fd == descriptor }) else { return }
    sockets.remove(at: index)
    tokens.remove(at: index)
  }

  func wait(timeout: Int32, into events: inout [SocketEvent]) -> Bool {
    guard poll(&sockets, nfds_t(sockets.count), timeout) > 0 else { return false }
    if sockets[0].revents != 0 { silence() }
    for index in 1..<sockets.count where sockets[index].revents != 0 {
      events.append(SocketEvent(token: tokens[index], ready: Self.interest(of: sockets[index].revents)))
    }
    return true
  }

  func wake() {
    var one: UInt8 = 1
    _ = write(bellWrite, &one, 1)
  }

  private func silence() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(bellRead, &bytes, bytes.count) == bytes.count {}
  }

  private static func bits(of interest: SocketInterest) -> Int16 {
    (interest.contains(.read) ? Int16(POLLIN) : 0) | (interest.contains(.write) ? Int16(POLLOUT) : 0)
  }

  private static func interest(of bits: Int16) -> SocketInterest {
    var interest: SocketInterest = []
    if bits & Int16(POLLIN | POLLERR | POLLHUP | POLLNVAL) != 0 { interest.insert(.read) }
    if bits & Int16(POLLOUT) != 0 { interest.insert(.write) }
    return interest
  }
}
