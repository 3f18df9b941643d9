import NIOCore
import NIOEmbedded
import Testing

@testable import ContractNIO

@Suite struct WholeCloseTests {
  /// Takes no bytes before it is told to, and notes how it was closed.
  private final class Network: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    var writes: [EventLoopPromise<Void>] = []
    var closes: [CloseMode] = []

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      writes.append(promise ?? context.eventLoop.makePromise())
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
      closes.append(mode)
      promise?.succeed()
    }
  }

  @Test func ourSideIsClosedWithTheOtherAndOnlyWhenAllIsOut() throws {
    let network = Network()
    let channel = EmbeddedChannel(handlers: [network, WholeClose()])
    channel.writeAndFlush(ByteBuffer(string: "one"), promise: nil)
    channel.writeAndFlush(ByteBuffer(string: "two"), promise: nil)
    let closed = channel.close(mode: .output)
    network.writes[0].succeed()
    #expect(network.closes.isEmpty)
    network.writes[1].succeed()
    #expect(network.closes == [.all])
    try closed.wait()
  }

  @Test func aWriteThatFailsEndsItToo() throws {
    let network = Network()
    let channel = EmbeddedChannel(handlers: [network, WholeClose()])
    channel.writeAndFlush(ByteBuffer(string: "one"), promise: nil)
    let closed = channel.close(mode: .output)
    network.writes[0].fail(ChannelError.ioOnClosedChannel)
    #expect(network.closes == [.all])
    try closed.wait()
  }

  @Test func whatIsClosedWholeIsClosedAtOnce() {
    let network = Network()
    let channel = EmbeddedChannel(handlers: [network, WholeClose()])
    channel.writeAndFlush(ByteBuffer(string: "one"), promise: nil)
    channel.close(promise: nil)
    #expect(network.closes == [.all])
  }
}
