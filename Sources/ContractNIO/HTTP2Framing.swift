#if HTTP2
  import ContractServer
  import HTTPTypes
  import NIOCore
  import NIOHPACK
  import NIOHTTP2

  /// Responses of one stream of HTTP/2, as frames. Belongs to the loop of its connection. Source: RFC 9113, section 8.
  final class HTTP2Framing: ResponseFraming, @unchecked Sendable {
    private let serverName: String?
    private var unsent = 0

    init(_ serverName: String?) {
      self.serverName = serverName
    }

    var isOneRequest: Bool { true }

    func write(_ head: ResponseHead, bytes: [UInt8], to context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
      write(headers(head), endsStream: bytes.isEmpty, to: context, promise: bytes.isEmpty ? promise : nil)
      if bytes.isEmpty { return }
      write(ByteBuffer(bytes: bytes), endsStream: true, to: context, promise: promise)
    }

    func write(_ head: ResponseHead, to context: ChannelHandlerContext) {
      write(headers(head), endsStream: false, to: context, promise: nil)
    }

    func write(chunk: [UInt8], isHTTP10: Bool, to context: ChannelHandlerContext) {
      write(ByteBuffer(bytes: chunk), endsStream: false, to: context, promise: nil)
    }

    func writeEnd(isHTTP10: Bool, to context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
      write(data: ByteBuffer(), endsStream: true, to: context, promise: promise)
    }

    func writeContinue(to context: ChannelHandlerContext) {
      write([":status": "100"], endsStream: false, to: context, promise: nil)
    }

    func breakOff(_ reason: Breach, to context: ChannelHandlerContext) {
      let code: NIOHTTP2.HTTP2ErrorCode =
        switch reason {
        case .bodyNotWanted: .noError
        case .handlerFailed: .internalError
        }
      context.writeAndFlush(NIOAny(HTTP2Frame.FramePayload.rstStream(code)), promise: nil)
    }

    func unsentBytes(_ channel: any Channel) -> Int { unsent }

    // MARK: Frames

    private func headers(_ head: ResponseHead) -> HPACKHeaders {
      var headers = HPACKHeaders()
      headers.reserveCapacity(head.fields.count + 3)
      headers.add(name: ":status", value: String(head.status))
      for field in head.fields where !Self.ofConnections.contains(field.name) {
        headers.add(name: field.name.canonicalName, value: field.value)
      }
      if let serverName { headers.add(name: "server", value: serverName) }
      headers.add(name: "date", value: HTTPDate.now)
      return headers
    }

    private func write(_ headers: HPACKHeaders, endsStream: Bool, to context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
      context.write(NIOAny(HTTP2Frame.FramePayload.headers(.init(headers: headers, endStream: endsStream))), promise: promise)
    }

    /// In pieces, so that it can be seen whether a slow client takes anything at all.
    private func write(_ bytes: ByteBuffer, endsStream: Bool, to context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
      var bytes = bytes
      while let piece = bytes.readSlice(length: min(bytes.readableBytes, Self.pieceSize)), piece.readableBytes > 0 {
        let isLast = bytes.readableBytes == 0
        let taken = isLast ? promise ?? context.eventLoop.makePromise() : context.eventLoop.makePromise(of: Void.self)
        unsent += piece.readableBytes
        taken.futureResult.assumeIsolated().whenComplete { _ in self.unsent -= piece.readableBytes }
        write(data: piece, endsStream: isLast && endsStream, to: context, promise: taken)
      }
    }

    private func write(data: ByteBuffer, endsStream: Bool, to context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
      context.write(NIOAny(HTTP2Frame.FramePayload.data(.init(data: .byteBuffer(data), endStream: endsStream))), promise: promise)
    }

    private static let pieceSize = 16 * 1024

    /// Fields that only HTTP/1.1 has. Source: RFC 9113, section 8.2.2.
    private static let ofConnections: Set<HTTPField.Name> = [
      .connection, .transferEncoding, .upgrade, HTTPField.Name("Keep-Alive")!, HTTPField.Name("Proxy-Connection")!,
    ]
  }
#endif
