#if Hummingbird
  import NIOCore
  import NIOHTTPTypes

  /// Watches a connection from inside its event loop: notices that the client left, and that a body comes too slowly.
  final class ConnectionMonitor: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private static let tick = Duration.seconds(1)

    private let client: ClientPresence
    private let configuration: HummingbirdConfiguration
    private var isBodyOpen = false
    /// Whether the connection waits for the client, not the client for us.
    private var isReading = false
    private var received = 0
    private var waited = Duration.zero
    private var timer: Scheduled<Void>?

    init(_ client: ClientPresence, _ configuration: HummingbirdConfiguration) {
      self.client = client
      self.configuration = configuration
    }

    func read(context: ChannelHandlerContext) {
      isReading = true
      context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head: (isBodyOpen, received, waited) = (true, 0, .zero)
      case .body(let chunk): received += chunk.readableBytes
      case .end: isBodyOpen = false
      }
      context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
      isReading = false
      if isBodyOpen, timer == nil { schedule(context) }
      context.fireChannelReadComplete()
    }

    /// A body that came with its head needs no timer.
    private func schedule(_ context: ChannelHandlerContext) {
      let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      timer = context.eventLoop.scheduleTask(in: TimeAmount(Self.tick)) {
        let (monitor, context) = loopBound.value
        monitor.check(context)
      }
    }

    private func check(_ context: ChannelHandlerContext) {
      timer = nil
      guard isBodyOpen else { return }
      if isReading { waited += Self.tick }
      let allowed = configuration.bodyGrace + .seconds(received / max(1, configuration.minimumBodyRate))
      if waited < allowed { return schedule(context) }
      isBodyOpen = false
      client.timeOutBody()
      context.close(mode: .input, promise: nil)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if event as? ChannelEvent == .inputClosed, !client.bodyTimedOut {
        isBodyOpen = false
        let client = client
        context.eventLoop.scheduleTask(in: TimeAmount(configuration.halfCloseGrace)) { client.leave() }
      }
      context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
      timer?.cancel()
      client.leave()
      context.fireChannelInactive()
    }
  }

  @available(*, unavailable)
  extension ConnectionMonitor: Sendable {}
#endif
