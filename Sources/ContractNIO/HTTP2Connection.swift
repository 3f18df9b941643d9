#if HTTP2
  import NIOCore
  import NIOHTTP2
  import NIOSSL

  /// A connection of HTTP/2 as a whole: how many streams are open, how long it idles, how it ends. Behind swift-nio-http2's handler.
  ///
  /// Belongs to the loop of its channel. Source: RFC 9113, sections 5.4 and 6.8.
  final class HTTP2Connection: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = HTTP2Frame

    private enum Phase {
      case open
      /// The client was told to open no more streams.
      case ending
      /// No stream is left; our side is closed once the last frames are out.
      case finishing
      /// Our side is closed; what still comes is read away.
      case lingering
      case closed
    }

    private let configuration: NIOServerConfiguration
    private var context: ChannelHandlerContext?
    private var phase = Phase.open
    private var isHalfClosed = false
    private var openStreams = 0
    private var lastStream = HTTP2StreamID.rootStream
    private var idleSince = NIODeadline.now()
    private var timer: Scheduled<Void>?
    /// Set while the socket takes no more.
    private var stallTimer: Scheduled<Void>?

    init(_ configuration: NIOServerConfiguration) {
      self.configuration = configuration
    }

    func handlerAdded(context: ChannelHandlerContext) {
      self.context = context
      watchIdling()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
      leave()
      self.context = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
      leave()
      context.fireChannelInactive()
    }

    private func leave() {
      phase = .closed
      timer?.cancel()
      stallTimer?.cancel()
    }

    // MARK: Streams

    func opened(_ stream: any Channel) {
      openStreams += 1
      if let id = try? stream.syncOptions?.getOption(HTTP2StreamChannelOptions.streamID) { lastStream = max(lastStream, id) }
      stream.closeFuture.assumeIsolated().whenComplete { _ in self.streamClosed() }
    }

    private func streamClosed() {
      openStreams -= 1
      guard openStreams == 0 else { return }
      idleSince = .now()
      if case .ending = phase { finish() }
    }

    /// One timer, which is late rather than set anew for each request.
    private func watchIdling() {
      timer = schedule(at: (openStreams > 0 ? .now() : idleSince) + TimeAmount(configuration.idleTimeout)) { connection in
        guard case .open = connection.phase else { return }
        let isIdle = connection.openStreams == 0 && .now() - connection.idleSince >= TimeAmount(connection.configuration.idleTimeout)
        if isIdle { connection.end() } else { connection.watchIdling() }
      }
    }

    private func schedule(at deadline: NIODeadline, _ action: @escaping (HTTP2Connection) -> Void) -> Scheduled<Void>? {
      context?.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { action(self) }
    }

    // MARK: Clients that take nothing

    func channelWritabilityChanged(context: ChannelHandlerContext) {
      stallTimer?.cancel()
      stallTimer = nil
      if !context.channel.isWritable { watchStalling(unsent) }
      context.fireChannelWritabilityChanged()
    }

    /// With a full socket not even a stream can be ended: whoever takes nothing at all for too long loses the connection.
    private func watchStalling(_ bytes: Int) {
      stallTimer = schedule(at: .now() + TimeAmount(configuration.writeTimeout)) { connection in
        let left = connection.unsent
        if left >= bytes { connection.close() } else { connection.watchStalling(left) }
      }
    }

    private var unsent: Int {
      (try? context?.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    // MARK: The end

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      switch event {
      case is ChannelShouldQuiesceEvent: end()
      case let event as ChannelEvent where event == .inputClosed: inputClosed()
      default: break
      }
      context.fireUserInboundEventTriggered(event)
    }

    /// Takes no more streams and lets those that are open finish.
    private func end() {
      guard case .open = phase, let context else { return }
      phase = .ending
      let farewell = HTTP2Frame(streamID: .rootStream, payload: .goAway(lastStreamID: lastStream, errorCode: .noError, opaqueData: nil))
      context.writeAndFlush(NIOAny(farewell), promise: nil)
      if openStreams == 0 { finish() }
    }

    /// Closes our side and waits for the client to close its own, as `HTTPConnection.linger` does and for its reasons: a client of HTTP/2
    /// gives credit for what it reads, to the last byte, and an answer of TCP's to that would be a reset.
    private func finish() {
      guard let context, let wire = try? context.pipeline.syncOperations.context(handlerType: NIOHTTP2Handler.self) else { return }
      phase = .finishing
      timer?.cancel()
      timer = schedule(at: .now() + TimeAmount(configuration.writeTimeout)) { $0.close() }
      let closed = context.eventLoop.makePromise(of: Void.self)
      closed.futureResult.assumeIsolated().whenComplete { _ in self.sideIsClosed() }
      context.flush()
      wire.closeSide(otherIsClosed: isHalfClosed, promise: closed)
    }

    private func sideIsClosed() {
      guard case .finishing = phase else { return }
      phase = .lingering
      timer?.cancel()
      if isHalfClosed { return close() }
      timer = schedule(at: .now() + TimeAmount(configuration.closeGrace)) { $0.close() }
    }

    /// The client sends nothing any more, so it can take little: no credit, no new stream.
    private func inputClosed() {
      isHalfClosed = true
      end()
      switch phase {
      case .open, .ending:
        _ = schedule(at: .now() + TimeAmount(configuration.halfCloseGrace)) { if case .ending = $0.phase { $0.close() } }
      case .finishing: break
      case .lingering, .closed: close()
      }
    }

    private func close() {
      context?.flush()
      context?.close(promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      switch phase {
      case .open, .ending: if !Self.concernsOneStream(error) { close() }
      // swift-nio-http2 takes all that follows the last stream for a mistake, such as credit for its last bytes. It is read away.
      case .finishing, .lingering, .closed: break
      }
    }

    /// Those streams were reset by swift-nio-http2; for all else it has sent GOAWAY. Source: RFC 9113, section 8.1.1.
    private static func concernsOneStream(_ error: any Error) -> Bool {
      switch error {
      case is NIOHTTP2Errors.InvalidPseudoHeaders, is NIOHTTP2Errors.PseudoHeaderAfterRegularHeader, is NIOHTTP2Errors.UnknownPseudoHeader,
        is NIOHTTP2Errors.UnsupportedPseudoHeader, is NIOHTTP2Errors.DuplicatePseudoHeader, is NIOHTTP2Errors.InvalidPseudoHeaderValue,
        is NIOHTTP2Errors.EmptyPathHeader, is NIOHTTP2Errors.ForbiddenHeaderField, is NIOHTTP2Errors.InvalidHTTP2HeaderFieldName,
        is NIOHTTP2Errors.InvalidHTTP2HeaderFieldValue, is NIOHTTP2Errors.ContentLengthViolated,
        is NIOHTTP2Errors.ContentLengthHeadersMismatch, is NIOHTTP2Errors.ContentLengthHeaderNegative,
        is NIOHTTP2Errors.ContentLengthHeaderMalformedValue, is NIOHTTP2Errors.StreamError, is NIOHTTP2Errors.StreamClosed:
        true
      default: false
      }
    }
  }
#endif
