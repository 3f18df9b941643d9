#if NIO
  import HTTPTypes
  import NIOCore

  /// The head of a response, and how its body is framed.
  struct ResponseHead {
    enum Body {
      /// The length is known from a field, or there is no body.
      case whole
      /// As many chunks as it takes.
      case stream
    }

    let status: Int
    let fields: HTTPFields
    let body: Body
    /// Whether the connection ends after it.
    let closes: Bool
    /// Whether the request came as HTTP/1.0.
    let isHTTP10: Bool
  }

  /// Writes responses the way a version of HTTP has them on the wire. Nothing is flushed.
  protocol ResponseFraming: Sendable {
    /// Whether a connection carries one request only, and its end is the end of the response: a stream of HTTP/2.
    var isOneRequest: Bool { get }
    /// `bytes`: the whole body.
    func write(_ head: ResponseHead, bytes: [UInt8], to context: ChannelHandlerContext)
    /// For bodies that follow in chunks.
    func write(_ head: ResponseHead, to context: ChannelHandlerContext)
    func write(chunk: [UInt8], isHTTP10: Bool, to context: ChannelHandlerContext)
    func writeEnd(isHTTP10: Bool, to context: ChannelHandlerContext)
    func writeContinue(to context: ChannelHandlerContext)
  }
#endif
