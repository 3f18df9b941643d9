#if os(Linux)
  import CLibPQ

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// epoll(7), level-triggered, with an eventfd as the bell.
  final class EpollPoller: SocketPoller {
    private let epoll: Int32
    private let bell: Int32
    private let buffer: UnsafeMutableBufferPointer<epoll_event>
    private static let bellToken = UInt64.max

    init() {
      epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
      bell = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
      precondition(epoll >= 0 && bell >= 0, "Postgres: no file descriptor left for an event loop; raise the limit (ulimit -n)")
      buffer = .allocate(capacity: 64)
      buffer.initialize(repeating: epoll_event())
      try? add(descriptor: bell, token: Self.bellToken, interest: .read)
    }

    deinit {
      close(bell)
      close(epoll)
      buffer.deallocate()
    }

    func add(descriptor: Int32, token: UInt64, interest: SocketInterest) throws(OperatingSystemError) {
      var event = Self.event(token: token, interest: interest)
      guard epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) == 0 else {
        throw OperatingSystemError(call: "epoll_ctl", code: errno)
      }
    }

    func update(descriptor: Int32, token: UInt64, interest: SocketInterest) {
      var event = Self.event(token: token, interest: interest)
      _ = epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event)
    }

    func remove(descriptor: Int32) {
      var event = epoll_event()
      _ = epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, &event)
    }

    func wait(timeout: Int32, into events: inout [SocketEvent]) -> Bool {
      let count = epoll_wait(epoll, buffer.baseAddress, Int32(buffer.count), timeout)
      guard count > 0 else { return false }
      for event in buffer[..<Int(count)] {
        if event.data.u64 == Self.bellToken {
          silence()
        } else {
          events.append(SocketEvent(token: event.data.u64, ready: Self.interest(of: event.events)))
        }
      }
      return true
    }

    func wake() {
      var one: UInt64 = 1
      _ = write(bell, &one, 8)
    }

    private func silence() {
      var count: UInt64 = 0
      _ = read(bell, &count, 8)
    }

    private static func event(token: UInt64, interest: SocketInterest) -> epoll_event {
      var event = epoll_event()
      if interest.contains(.read) { event.events |= EPOLLIN.rawValue }
      if interest.contains(.write) { event.events |= EPOLLOUT.rawValue }
      event.data.u64 = token
      return event
    }

    private static func interest(of bits: UInt32) -> SocketInterest {
      var interest: SocketInterest = []
      if bits & (EPOLLIN.rawValue | EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { interest.insert(.read) }
      if bits & EPOLLOUT.rawValue != 0 { interest.insert(.write) }
      return interest
    }
  }
#endif
