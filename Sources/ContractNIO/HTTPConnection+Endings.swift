#if NIO
  import ContractServer
  import HTTPTypes
  import NIOCore

  extension HTTPConnection {
    /// Answers what is not a request of HTTP.
    func refuse(_ detail: String, status: Int = 400) {
      guard let context else { return }
      let response = HTTPProblem(status, detail: detail).response()
      guard case .bytes(let bytes) = response.body else { return close() }
      var fields = response.headers
      fields[.contentLength] = String(bytes.count)
      let head = ResponseHead(status: response.status, fields: fields, body: .whole, closes: true, isHTTP10: false)
      framing.write(head, bytes: bytes, to: context, promise: outPromise(context))
      flush()
      linger()
    }

    /// Closes our side and waits for the client to close its own: a socket closed with unread bytes in it is reset, and the client loses
    /// what was sent.
    func linger() {
      guard let context else { return }
      phase = .lingering
      task = nil
      body.abandon()
      queue.removeAll()
      if framing.isOneRequest { return lingerOnStream() }
      let closed = context.eventLoop.makePromise(of: Void.self)
      closed.futureResult.whenComplete { _ in self.sideIsClosed() }
      context.closeSide(otherIsClosed: isHalfClosed, promise: closed)
      waitForFlush()
      resumeReading()
    }

    /// A stream of HTTP/2 ends once both sides have ended it. What nobody wants of a body is refused, but not before the response is out: a
    /// reset would take that back. Source: RFC 9113, section 8.1.
    private func lingerOnStream() {
      if !isOut { return waitForFlush() }
      if !body.isComplete, let context { framing.breakOff(.bodyNotWanted, to: context) }
    }

    /// What tells that the last byte of a response is out, where that matters.
    func outPromise(_ context: ChannelHandlerContext) -> EventLoopPromise<Void>? {
      guard framing.isOneRequest else { return nil }
      let promise = context.eventLoop.makePromise(of: Void.self)
      promise.futureResult.assumeIsolated().whenComplete { _ in self.responseIsOut() }
      return promise
    }

    private func responseIsOut() {
      isOut = true
      clock.stalled = nil
      if case .lingering = phase { lingerOnStream() }
    }

    func quiesce() {
      isQuiescing = true
      switch phase {
      case .waiting where queue.isEmpty && !framing.isOneRequest: linger()
      case .answering where current.isEvents: task?.cancel()
      default: break
      }
    }

    /// The client has closed its side. It may still read.
    func halfClose() {
      if framing.isOneRequest { return }
      isHalfClosed = true
      switch phase {
      case .waiting, .draining: linger()
      case .lingering: if clock.lingering != nil { close() }
      case .arriving: receiveFailure()
      case .answering:
        if body.isOpen { body.end(.failed(.malformedBody(detail: "The body ended too early."))) }
        giveUpLater()
      case .closed: break
      }
    }

    private func giveUpLater() {
      loop.scheduleTask(in: TimeAmount(site.configuration.halfCloseGrace)) { self.task?.cancel() }
    }

    /// At once; what was written before goes out as far as the socket takes it.
    ///
    /// The connection may stay for a while all the same: TLS waits for the goodbye of the client, and the reset of a stream for room in the
    /// socket. Nothing more is done for it, and its time is not watched: a limit that has passed would ask for the same again and again.
    func close() {
      context?.flush()
      context?.close(promise: nil)
      leave()
      resumeReading()
    }

    /// The connection is gone, or as good as gone.
    func leave() {
      if case .closed = phase { return }
      phase = .closed
      task?.cancel()
      task = nil
      queue.removeAll()
      body.end(.failed(.cancelled))
      writer.take()?.resume(returning: false)
      clock.timer?.cancel()
      clock.timer = nil
    }
  }
#endif
