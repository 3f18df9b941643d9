import ContractServer
import NIOCore
import NIOEmbedded
import Testing

@testable import ContractNIO

@Suite struct SlowCloseTests {
  /// Closes as TLS does: not before the client has said goodbye, which may never come. After several requests it gives in.
  private final class Farewell: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    private(set) var requests = 0

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
      requests += 1
      if requests > 3 { context.close(mode: mode, promise: promise) } else { promise?.succeed() }
    }
  }

  /// A loop that has something to do at once, again and again, never comes to its sockets.
  @Test func aConnectionThatTakesItsTimeIsAskedOnce() throws {
    let loop = EmbeddedEventLoop()
    let channel = EmbeddedChannel(loop: loop)
    var configuration = NIOServerConfiguration()
    configuration.idleTimeout = .zero
    let server = try ContractServer(routes: [])
    let connection = HTTPConnection(Site({ server }, configuration), channel, framing: HTTP1Framing(nil), scheme: "https")
    let farewell = Farewell()
    try channel.pipeline.syncOperations.addHandlers([farewell, connection])
    try channel.connect(to: SocketAddress(unixDomainSocketPath: "/")).wait()
    loop.advanceTime(to: .now() + .seconds(1))
    #expect(farewell.requests == 1)
    _ = try? channel.finish()
  }
}
