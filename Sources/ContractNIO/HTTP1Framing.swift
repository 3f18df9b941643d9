#if NIO
  import ContractServer
  import HTTPTypes
  import NIOCore
  import NIOHTTP1

  /// Responses of HTTP/1.1, straight into bytes: head and body of a whole response are one buffer and one system call.
  ///
  /// Names and values need no check here: `HTTPFields` holds no line breaks. Source: RFC 9112, sections 4 to 7.
  struct HTTP1Framing: ResponseFraming {
    private let serverName: String?

    init(_ serverName: String?) {
      self.serverName = serverName
    }

    var isOneRequest: Bool { false }

    func write(_ head: ResponseHead, bytes: [UInt8], to context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
      var buffer = context.channel.allocator.buffer(capacity: 320 + bytes.count)
      write(head, into: &buffer)
      buffer.writeBytes(bytes)
      context.write(NIOAny(buffer), promise: promise)
    }

    func write(_ head: ResponseHead, to context: ChannelHandlerContext) {
      var buffer = context.channel.allocator.buffer(capacity: 320)
      write(head, into: &buffer)
      context.write(NIOAny(buffer), promise: nil)
    }

    func write(chunk: [UInt8], isHTTP10: Bool, to context: ChannelHandlerContext) {
      var buffer = context.channel.allocator.buffer(capacity: chunk.count + 20)
      if !isHTTP10 { buffer.writeString(String(chunk.count, radix: 16) + "\r\n") }
      buffer.writeBytes(chunk)
      if !isHTTP10 { buffer.writeStaticString("\r\n") }
      context.write(NIOAny(buffer), promise: nil)
    }

    func writeEnd(isHTTP10: Bool, to context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
      context.write(NIOAny(isHTTP10 ? ByteBuffer() : ByteBuffer(staticString: "0\r\n\r\n")), promise: promise)
    }

    func writeContinue(to context: ChannelHandlerContext) {
      context.write(NIOAny(ByteBuffer(staticString: "HTTP/1.1 100 Continue\r\n\r\n")), promise: nil)
    }

    func breakOff(_ reason: Breach, to context: ChannelHandlerContext) {
      context.flush()
      context.close(promise: nil)
    }

    func unsentBytes(_ channel: any Channel) -> Int {
      (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    private func write(_ head: ResponseHead, into buffer: inout ByteBuffer) {
      buffer.writeBytes(StatusLines.line(head.status))
      for field in head.fields where field.name != .connection && field.name != .transferEncoding {
        Self.write(field.name.rawName, field.value, into: &buffer)
      }
      if let serverName { Self.write("Server", serverName, into: &buffer) }
      if head.closes {
        buffer.writeStaticString("Connection: close\r\n")
      } else if head.isHTTP10 {
        buffer.writeStaticString("Connection: keep-alive\r\n")
      }
      if case .stream = head.body, !head.isHTTP10 { buffer.writeStaticString("Transfer-Encoding: chunked\r\n") }
      Self.write("Date", HTTPDate.now, into: &buffer)
      buffer.writeStaticString("\r\n")
    }

    private static func write(_ name: String, _ value: String, into buffer: inout ByteBuffer) {
      buffer.writeString(name)
      buffer.writeStaticString(": ")
      buffer.writeString(value)
      buffer.writeStaticString("\r\n")
    }
  }

  /// The first lines of responses, made once.
  private enum StatusLines {
    static func line(_ status: Int) -> [UInt8] {
      100..<600 ~= status ? lines[status - 100] : make(status)
    }

    private static let lines = (100..<600).map(make)

    private static func make(_ status: Int) -> [UInt8] {
      Array("HTTP/1.1 \(status) \(HTTPResponseStatus(statusCode: status).reasonPhrase)\r\n".utf8)
    }
  }
#endif
