#if HTTP2
  import NIOCore
  import NIOTLS

  /// Finds out whether a connection is HTTP/2 or HTTP/1.1, adds the handlers for it and leaves.
  ///
  /// Over TLS both sides agree by ALPN; in plain text a client that knows beforehand begins with a preface that no request of HTTP/1.1 is like.
  /// Source: RFC 9113, sections 3.2 to 3.4.
  final class ProtocolDetection: ChannelInboundHandler, RemovableChannelHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let pipeline: ConnectionPipeline
    private var context: ChannelHandlerContext?
    private var received = ByteBuffer()
    private var timer: Scheduled<Void>?

    init(_ pipeline: ConnectionPipeline) {
      self.pipeline = pipeline
    }

    func channelActive(context: ChannelHandlerContext) {
      self.context = context
      timer = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(pipeline.site.configuration.idleTimeout)) {
        self.context?.close(promise: nil)
      }
      context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
      timer?.cancel()
      self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received.writeImmutableBuffer(unwrapInboundIn(data))
      guard !pipeline.isEncrypted else { return }
      let count = min(received.readableBytes, Self.preface.count)
      if !received.readableBytesView.prefix(count).elementsEqual(Self.preface.prefix(count)) {
        choose(isHTTP2: false, context)
      } else if count == Self.preface.count {
        choose(isHTTP2: true, context)
      }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      switch event {
      case TLSUserEvent.handshakeCompleted(let agreed): choose(isHTTP2: agreed == "h2", context)
      case is ChannelShouldQuiesceEvent: context.close(promise: nil)
      case let event as ChannelEvent where event == .inputClosed: context.close(promise: nil)
      default: break
      }
      context.fireUserInboundEventTriggered(event)
    }

    private func choose(isHTTP2: Bool, _ context: ChannelHandlerContext) {
      do {
        if isHTTP2 { try pipeline.addHTTP2(context.channel) } else { try pipeline.addHTTP1(context.channel) }
      } catch {
        return context.close(promise: nil)
      }
      if received.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(received)) }
      context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }

    private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
  }
#endif
