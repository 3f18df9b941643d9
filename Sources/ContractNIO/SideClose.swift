#if NIO
  import NIOCore

  extension ChannelHandlerContext {
    /// Closes our side of a connection once all that was written is out.
    ///
    /// NIO sees to that itself as long as the client's side is open. With that closed too it closes the whole connection at once and drops
    /// what waits: so what waits goes first, up to an empty write that tells when.
    func closeSide(otherIsClosed: Bool, promise: EventLoopPromise<Void>) {
      flush()
      guard otherIsClosed else { return close(mode: .output, promise: promise) }
      let written = eventLoop.makePromise(of: Void.self)
      written.futureResult.assumeIsolated().whenComplete { _ in self.close(mode: .output, promise: promise) }
      writeAndFlush(NIOAny(ByteBuffer()), promise: written)
    }
  }
#endif
