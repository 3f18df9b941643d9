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

  /// Why a response, or what still comes of its request, is cut off.
  enum Breach {
    /// The response is complete; the rest of the request makes no difference.
    case bodyNotWanted
    case handlerFailed
  }

  /// Writes responses the way a version of HTTP has them on the wire. Nothing is flushed.
  protocol ResponseFraming: Sendable {
    /// Whether it is a stream of HTTP/2, which carries one request and ends by itself once both sides have ended it.
    var isOneRequest: Bool { get }
    /// `bytes`: the whole body. The promise is kept when the client's side has taken all of it.
    func write(_ head: ResponseHead, bytes: [UInt8], to context: ChannelHandlerContext, promise: EventLoopPromise<Void>?)
    /// For bodies that follow in chunks.
    func write(_ head: ResponseHead, to context: ChannelHandlerContext)
    func write(chunk: [UInt8], isHTTP10: Bool, to context: ChannelHandlerContext)
    func writeEnd(isHTTP10: Bool, to context: ChannelHandlerContext, promise: EventLoopPromise<Void>?)
    func writeContinue(to context: ChannelHandlerContext)
    /// Ends it at once, and says why where the protocol has words for it.
    func breakOff(_ reason: Breach, to context: ChannelHandlerContext)
    /// Bytes that the client has not taken.
    func unsentBytes(_ channel: any Channel) -> Int
  }
#endif
