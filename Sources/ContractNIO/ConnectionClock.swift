#if NIO
  import ContractServer
  import NIOCore

  /// What a connection knows about time. One timer serves all limits, and is set only when one would pass before it.
  struct ConnectionClock {
    /// When the connection began to wait for a request.
    var idle = NIODeadline.now()
    /// When the first bytes of a head came.
    var headBegan: NIODeadline?
    /// When the request's task, or the draining, began to wait for bytes of the body.
    var bodyAwaited: NIODeadline?
    /// The time that the body has taken before that.
    var bodyWaited = TimeAmount.zero
    /// When the client stopped taking bytes, and how many there were then.
    var stalled: (since: NIODeadline, bytes: Int)?
    /// When our side was closed.
    var lingering: NIODeadline?
    var timer: Scheduled<Void>?
    var due: NIODeadline?
  }

  extension HTTPConnection {
    private var configuration: NIOServerConfiguration { site.configuration }

    // MARK: What begins and ends

    func waitForRequest() {
      clock.idle = .now()
      clock.bodyWaited = .zero
      setTimer()
    }

    /// After a read that brought no head to its end.
    func headIsLate() {
      if clock.headBegan != nil || framing.isOneRequest { return }
      clock.headBegan = .now()
      setTimer()
    }

    func waitForBody() {
      if clock.bodyAwaited != nil { return }
      clock.bodyAwaited = .now()
      setTimer()
    }

    func stopWaiting() {
      guard let since = clock.bodyAwaited.take() else { return }
      clock.bodyWaited = clock.bodyWaited + (NIODeadline.now() - since)
    }

    func stall() {
      if clock.stalled == nil { clock.stalled = (.now(), unsent) }
      setTimer()
    }

    /// A closed side stays watched until the last byte is out.
    func takesAgain() {
      if case .lingering = phase { return }
      clock.stalled = nil
      if case .waiting = phase { waitForRequest() }
    }

    func waitForFlush() {
      clock.stalled = (.now(), unsent)
      setTimer()
    }

    func sideIsClosed() {
      if isHalfClosed { return close() }
      clock.stalled = nil
      clock.lingering = .now()
      setTimer()
    }

    /// Bytes that the client has not taken.
    private var unsent: Int {
      context.map { framing.unsentBytes($0.channel) } ?? 0
    }

    // MARK: The timer

    private func setTimer() {
      guard let deadline, context != nil else { return }
      if let due = clock.due, clock.timer != nil, due <= deadline { return }
      clock.timer?.cancel()
      clock.due = deadline
      clock.timer = loop.assumeIsolated().scheduleTask(deadline: deadline) { self.timerFired() }
    }

    private func timerFired() {
      clock.timer = nil
      guard let deadline else { return }
      if deadline > .now() { return setTimer() }
      expire()
      setTimer()
    }

    /// The next limit to pass.
    private var deadline: NIODeadline? {
      if case .closed = phase { return nil }
      let own: NIODeadline? =
        switch phase {
        // The client may still be taking the last response.
        case .waiting where clock.stalled != nil: nil
        case .waiting:
          clock.headBegan.map { $0 + TimeAmount(configuration.headTimeout) } ?? clock.idle + TimeAmount(configuration.idleTimeout)
        case .answering, .draining: clock.bodyAwaited.map { $0 + bodyLimit - clock.bodyWaited }
        case .lingering: clock.lingering.map { $0 + TimeAmount(configuration.closeGrace) }
        case .arriving, .closed: nil
        }
      guard let stalled = clock.stalled else { return own }
      let write = stalled.since + TimeAmount(configuration.writeTimeout)
      return own.map { min($0, write) } ?? write
    }

    private var bodyLimit: TimeAmount {
      TimeAmount(configuration.bodyGrace) + .seconds(Int64(body.received / max(1, configuration.minimumBodyRate)))
    }

    private func expire() {
      if let stalled = clock.stalled, stalled.since + TimeAmount(configuration.writeTimeout) <= .now() {
        let left = unsent
        // What stalls the connection may be another stream.
        if framing.isOneRequest, left == 0, case .answering = phase { return clock.stalled = nil }
        if left >= stalled.bytes { return close() }
        clock.stalled = (.now(), left)
        return
      }
      switch phase {
      case .answering:
        clock.bodyAwaited = nil
        body.end(.failed(.bodyTimeout))
      case .draining where framing.isOneRequest: linger()
      case .waiting, .draining, .lingering: close()
      case .arriving, .closed: break
      }
    }
  }
#endif
