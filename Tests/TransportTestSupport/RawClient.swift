package import NIOCore
import NIOPosix

/// A connection that sends and receives plain bytes, so that tests can say exactly what is on the wire.
package struct RawClient {
  private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>
  private var iterator: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  /// For sending while another task receives.
  package let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  /// Received and not yet taken.
  private var pending = ""

  package static func connect<Result>(
    _ port: Int, handlers: @escaping @Sendable (any Channel) throws -> Void = { _ in }, _ body: (inout RawClient) async throws -> Result
  ) async throws -> Result {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try handlers(channel)
          return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
            wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      var client = RawClient(channel: channel, iterator: inbound.makeAsyncIterator(), outbound: outbound)
      return try await body(&client)
    }
  }

  private init(
    channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>, iterator: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
    outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) {
    self.channel = channel
    self.iterator = iterator
    self.outbound = outbound
  }

  /// Lines are written with `\n` and sent with `\r\n`.
  package func send(_ text: String) async throws {
    try await outbound.write(ByteBuffer(string: text.replacing("\n", with: "\r\n")))
  }

  package func send(bytes: [UInt8]) async throws {
    try await outbound.write(ByteBuffer(bytes: bytes))
  }

  /// Closes the sending side only.
  package func finish() {
    outbound.finish()
  }

  /// Resets the connection: the other side sees an error, not an end.
  package func reset() async throws {
    try await (channel.channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    try await channel.channel.close()
  }

  /// Everything up to and including `end`; what came so far when the connection is closed before that.
  package mutating func read(through end: String) async throws -> String {
    while true {
      if let range = pending.firstRange(of: end) {
        let text = String(pending[..<range.upperBound])
        pending.removeSubrange(..<range.upperBound)
        return text
      }
      guard let chunk = try await iterator.next() else { return pending }
      pending += String(buffer: chunk)
    }
  }

  /// Everything until the other side closes.
  package mutating func readToEnd() async throws -> String {
    while let chunk = try await iterator.next() { pending += String(buffer: chunk) }
    return pending
  }

  /// What came with what was read, and was not taken.
  package mutating func takePending() -> String {
    defer { pending = "" }
    return pending
  }

  /// What came next, as it is on the wire; nil once the other side has closed. Not together with the other ways to read, but for `takePending`.
  package mutating func chunk() async throws -> ByteBuffer? {
    try await iterator.next()
  }

  /// One response with a `Content-Length`: its head and body.
  package mutating func response() async throws -> (head: String, body: String) {
    let head = try await read(through: "\r\n\r\n")
    let length =
      head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length: ") }.flatMap { Int($0.dropFirst(16)) } ?? 0
    while pending.utf8.count < length {
      guard let chunk = try await iterator.next() else { break }
      pending += String(buffer: chunk)
    }
    let body = String(decoding: pending.utf8.prefix(length), as: UTF8.self)
    pending = String(decoding: pending.utf8.dropFirst(length), as: UTF8.self)
    return (head, body)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
