#if HTTP2
  import NIOCore
  import NIOHPACK
  import NIOHTTP1
  import NIOHTTP2

  /// The frames of one stream as the parts of a request that `HTTPConnection` takes. Trailers are dropped, as those of HTTP/1.1 are.
  ///
  /// Names, pseudo-fields and the length of the body were checked by swift-nio-http2 (RFC 9113, sections 8.1.1 and 8.2).
  final class HTTP2RequestDecoder: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame.FramePayload
    typealias InboundOut = HTTPServerRequestPart

    private let maximumSize: Int
    private let maximumCount: Int
    private var hasHead = false

    init(_ configuration: NIOServerConfiguration) {
      maximumSize = configuration.maximumHeaderSize
      maximumCount = configuration.maximumHeaderCount
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .headers(let frame): receive(frame, context)
      case .data(let frame): receive(frame, context)
      default: break
      }
    }

    private func receive(_ frame: HTTP2Frame.FramePayload.Headers, _ context: ChannelHandlerContext) {
      if !hasHead {
        hasHead = true
        guard isWithinLimits(frame.headers) else { return context.fireErrorCaught(HTTPParserError.headerOverflow) }
        context.fireChannelRead(wrapInboundOut(.head(Self.head(frame.headers))))
      }
      if frame.endStream { context.fireChannelRead(wrapInboundOut(.end(nil))) }
    }

    private func receive(_ frame: HTTP2Frame.FramePayload.Data, _ context: ChannelHandlerContext) {
      if case .byteBuffer(let bytes) = frame.data, bytes.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(.body(bytes))) }
      if frame.endStream { context.fireChannelRead(wrapInboundOut(.end(nil))) }
    }

    /// Counted as those of HTTP/1.1 are.
    private func isWithinLimits(_ headers: HPACKHeaders) -> Bool {
      var size = 0
      for (name, value, _) in headers { size += name.utf8.count + value.utf8.count }
      return size <= maximumSize && headers.count <= maximumCount
    }

    private static func head(_ fields: HPACKHeaders) -> HTTPRequestHead {
      var headers = HTTPHeaders()
      headers.reserveCapacity(fields.count)
      var (method, path, authority, cookies) = ("", "", nil as String?, [] as [String])
      for (name, value, _) in fields {
        switch name {
        case ":method": method = value
        case ":path": path = value
        case ":authority": authority = value
        case ":scheme": break
        case "host" where value == authority: break
        case "cookie": cookies.append(value)
        default: headers.add(name: name, value: value)
        }
      }
      if let authority { headers.add(name: "host", value: authority) }
      // Clients may split it, for compression. Source: RFC 9113, section 8.2.3.
      if !cookies.isEmpty { headers.add(name: "cookie", value: cookies.joined(separator: "; ")) }
      // A request to connect has no path.
      let target = path.isEmpty ? authority ?? "" : path
      return HTTPRequestHead(version: version, method: HTTPMethod(rawValue: method), uri: target, headers: headers)
    }

    private static let version = HTTPVersion(major: 2, minor: 0)
  }

  @available(*, unavailable)
  extension HTTP2RequestDecoder: Sendable {}
#endif
