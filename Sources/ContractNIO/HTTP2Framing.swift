#if HTTP2
  import ContractServer
  import HTTPTypes
  import NIOCore
  import NIOHTTP1

  /// Responses of HTTP/2, as parts that swift-nio-http2 makes frames of.
  struct HTTP2Framing: ResponseFraming {
    private let serverName: String?

    init(_ serverName: String?) {
      self.serverName = serverName
    }

    var isOneRequest: Bool { true }

    func write(_ head: ResponseHead, bytes: [UInt8], to context: ChannelHandlerContext) {
      write(head, to: context)
      if !bytes.isEmpty { write(chunk: bytes, isHTTP10: false, to: context) }
      writeEnd(isHTTP10: false, to: context)
    }

    func write(_ head: ResponseHead, to context: ChannelHandlerContext) {
      var headers = HTTPHeaders()
      headers.reserveCapacity(head.fields.count + 2)
      for field in head.fields { headers.add(name: field.name.canonicalName, value: field.value) }
      if let serverName { headers.add(name: "server", value: serverName) }
      headers.add(name: "date", value: HTTPDate.now)
      let status = HTTPResponseStatus(statusCode: head.status)
      write(.head(HTTPResponseHead(version: Self.version, status: status, headers: headers)), context)
    }

    func write(chunk: [UInt8], isHTTP10: Bool, to context: ChannelHandlerContext) {
      write(.body(.byteBuffer(ByteBuffer(bytes: chunk))), context)
    }

    func writeEnd(isHTTP10: Bool, to context: ChannelHandlerContext) {
      write(.end(nil), context)
    }

    func writeContinue(to context: ChannelHandlerContext) {
      write(.head(HTTPResponseHead(version: Self.version, status: .continue)), context)
    }

    private static let version = HTTPVersion(major: 2, minor: 0)

    private func write(_ part: HTTPServerResponsePart, _ context: ChannelHandlerContext) {
      context.write(NIOAny(part), promise: nil)
    }
  }
#endif
