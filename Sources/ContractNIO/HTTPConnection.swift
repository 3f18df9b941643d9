#if NIO
  import ContractServer
  import NIOCore
  import NIOHTTP1
  import NIOSSL

  /// One connection, or one stream of HTTP/2: takes requests one after the other, runs a task for each, writes the answers.
  ///
  /// Everything in it belongs to the event loop of its channel. Tasks reach it through `pull`, and through `serve`, which runs on the loop
  /// already unless the handlers have executors of their own.
  final class HTTPConnection: ChannelDuplexHandler, @unchecked Sendable {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = Never

    enum Phase {
      /// No request is here, at most the beginning of a head.
      case waiting
      /// A head is here; the rest of the same read decides whether the body is.
      case arriving(RequestHead)
      /// A task makes the response.
      case answering
      /// The response is out; the rest of the body is read away.
      case draining
      /// Our side is closed; what still comes is read away, so that the socket is not reset.
      case lingering
      case closed
    }

    /// What came while an earlier request was being answered.
    enum Queued {
      case part(HTTPServerRequestPart)
      case failure(Failure)
    }

    /// What the parser cannot go on after.
    enum Failure {
      case malformed
      case fieldsTooLarge
    }

    let site: Site
    let loop: any EventLoop
    let framing: any ResponseFraming
    let scheme: String
    let loopExecutor: LoopExecutor
    /// Where handlers run.
    let taskExecutor: any TaskExecutor
    private(set) var remoteAddress: String?
    private(set) var clientCertificate: [UInt8]?

    var context: ChannelHandlerContext?
    var phase = Phase.waiting
    var queue = CircularBuffer<Queued>()
    var queuedRequests = 0
    /// Counts requests, so that the task of an earlier one finds that its time is over.
    var turn = 0
    var current = CurrentRequest()
    var task: Task<Void, Never>?
    var body = BodyBuffer()
    /// The request whose task was cancelled while it read.
    var cancelledTurn = 0
    /// Bytes read away after the response.
    var drained = 0
    /// The task that waits until the client takes more.
    var writer: CheckedContinuation<Bool, Never>?
    var clock = ConnectionClock()
    var isQuiescing = false
    var isHalfClosed = false
    /// The response of a stream was taken by the client's side.
    var isOut = false
    private(set) var isReading = false
    private var isReadHeld = false
    private var needsFlush = false

    init(_ site: Site, _ channel: any Channel, framing: any ResponseFraming, scheme: String) {
      self.site = site
      self.loop = channel.eventLoop
      self.framing = framing
      self.scheme = scheme
      loopExecutor = site.loopExecutor(channel.eventLoop)
      taskExecutor = site.foreignExecutor() ?? loopExecutor
    }

    func handlerAdded(context: ChannelHandlerContext) {
      self.context = context
      if context.channel.isActive { begin(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
      leave()
      loopExecutor.run()
      self.context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
      begin(context)
      context.fireChannelActive()
    }

    private func begin(_ context: ChannelHandlerContext) {
      // A stream of HTTP/2 has no address: asking it ends the process.
      let channel: (any Channel)? = framing.isOneRequest ? context.channel.parent : context.channel
      remoteAddress = channel?.remoteAddress?.ipAddress
      if !framing.isOneRequest { awaitRequest() }
    }

    /// Known once the handshake is over, so at the first request.
    func readCertificate() {
      guard turn == 0, scheme == "https", let channel = framing.isOneRequest ? context?.channel.parent : context?.channel,
        let tls = try? channel.pipeline.syncOperations.handler(type: NIOSSLServerHandler.self), let certificate = tls.peerCertificate
      else { return }
      clientCertificate = try? certificate.toDERBytes()
    }

    // MARK: Reading

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      isReading = true
      receive(unwrapInboundIn(data))
    }

    func channelReadComplete(context: ChannelHandlerContext) {
      let hasBroughtSomething = isReading
      if case .arriving(let head) = phase { dispatch(head) }
      loopExecutor.run()
      isReading = false
      if needsFlush { flush() }
      if !hasBroughtSomething, case .waiting = phase { headIsLate() }
      context.fireChannelReadComplete()
    }

    func read(context: ChannelHandlerContext) {
      isReadHeld = !wantsMore
      if !isReadHeld { context.read() }
    }

    /// Asks for the bytes that were held back, once there is room for them.
    func resumeReading() {
      guard isReadHeld, wantsMore else { return }
      isReadHeld = false
      context?.read()
    }

    private var wantsMore: Bool {
      switch phase {
      case .waiting, .arriving, .draining, .lingering, .closed: true
      case .answering: body.isOpen ? body.count < Self.bufferLimit : queue.isEmpty
      }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      // What comes after a failure is read away: closing now would take back what was answered.
      if case ByteToMessageDecoderError.dataReceivedInErrorState = error { return }
      switch error as? HTTPParserError {
      case nil: close()
      case .headerOverflow: receiveFailure(.fieldsTooLarge)
      default: receiveFailure()
      }
    }

    // MARK: Writing

    /// At once, or with what else this read brings about.
    func flush() {
      needsFlush = isReading
      if !isReading { context?.flush() }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
      if context.channel.isWritable {
        takesAgain()
        writer.take()?.resume(returning: true)
      } else {
        stall()
      }
      context.fireChannelWritabilityChanged()
    }

    // MARK: The end

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      switch event {
      case let event as ChannelEvent where event == .inputClosed: halfClose()
      case is ChannelShouldQuiesceEvent: quiesce()
      default: break
      }
      context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
      leave()
      loopExecutor.run()
      context.fireChannelInactive()
    }

    static let bufferLimit = 64 * 1024
    static let drainLimit = 64 * 1024
  }

  /// What a connection must remember of the request that it answers.
  struct CurrentRequest {
    var isHTTP10 = false
    var keepsAlive = true
    /// The client waits for `100 Continue` before it sends the body.
    var waitsForContinue = false
    /// The response is an event stream, which a graceful shutdown ends.
    var isEvents = false
  }
#endif
