#if NIO
  import NIOCore

  /// Holds back a listening socket while the server has as many connections as it may have.
  final class AcceptGate: ChannelDuplexHandler {
    typealias InboundIn = Any
    typealias OutboundIn = Any

    private let connections: Connections
    private var isHolding = false

    init(_ connections: Connections) {
      self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
      let gate = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      connections.whenRoom { [loop = context.eventLoop] in
        loop.execute { gate.value.0.release(gate.value.1) }
      }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
      connections.whenRoom(nil)
    }

    func read(context: ChannelHandlerContext) {
      isHolding = connections.isFull
      if !isHolding { context.read() }
    }

    private func release(_ context: ChannelHandlerContext) {
      if isHolding { read(context: context) }
    }
  }

  @available(*, unavailable)
  extension AcceptGate: Sendable {}
#endif
