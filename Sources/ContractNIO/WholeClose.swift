#if NIO
  import NIOCore

  /// Closes an encrypted connection as a whole, once all that was written is out, where only our side was to be closed.
  ///
  /// TLS says goodbye in both directions anyway. And swift-nio-ssl, asked to close one side, can end the program when the client resets the
  /// connection just then: it writes over the state that the reset led to, and the timer of the close finds a state it takes for impossible.
  final class WholeClose: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var lastWrite: EventLoopFuture<Void>?

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      let promise = promise ?? context.eventLoop.makePromise(of: Void.self)
      lastWrite = promise.futureResult
      context.write(data, promise: promise)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
      guard case .output = mode else { return context.close(mode: mode, promise: promise) }
      context.flush()
      let written = lastWrite ?? context.eventLoop.makeSucceededVoidFuture()
      written.assumeIsolated().whenComplete { _ in
        context.close(mode: .all, promise: nil)
        promise?.succeed()
      }
    }
  }
#endif
