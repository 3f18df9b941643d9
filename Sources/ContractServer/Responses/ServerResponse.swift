public import ContractRuntime
public import HTTPTypes

/// A response as a transport sends it.
public struct ServerResponse: Sendable {
  /// The status code, 100 to 599.
  public var status: Int
  /// The fields; length and framing are the transport's.
  public var headers: HTTPFields
  /// What is sent behind them.
  public var body: ResponseBody

  /// A response of these parts, as it is.
  public init(status: Int, headers: HTTPFields = [:], body: ResponseBody = .none) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A response without a body.
  public static func empty(_ status: Int) -> ServerResponse {
    ServerResponse(status: status)
  }

  /// A response with a value as JSON.
  @inlinable
  public static func json<T: JSONWritable>(_ status: Int, _ value: T, contentType: String = "application/json") -> ServerResponse {
    bytes(status, JSONCoding.encode(value), contentType: contentType)
  }

  /// A response with text in UTF-8.
  public static func text(_ status: Int, _ text: String, contentType: String = "text/plain; charset=utf-8") -> ServerResponse {
    bytes(status, Array(text.utf8), contentType: contentType)
  }

  /// A response with bytes as they are.
  public static func bytes(_ status: Int, _ bytes: [UInt8], contentType: String = "application/octet-stream") -> ServerResponse {
    var headers = HTTPFields()
    // The request id and the length are still to come.
    headers.reserveCapacity(4)
    headers.append(HTTPField(name: .contentType, value: contentType))
    return ServerResponse(status: status, headers: headers, body: .bytes(bytes))
  }

  /// Chunks are asked for one by one, as fast as the client takes them; the sequence is dropped when the client goes away.
  public static func stream<Chunks: AsyncSequence & Sendable>(
    _ status: Int, _ chunks: Chunks, contentType: String = "application/octet-stream"
  ) -> ServerResponse where Chunks.Element == [UInt8] {
    ServerResponse(status: status, headers: [.contentType: contentType], body: .chunks(chunks))
  }

  /// Server-sent events, with the header fields that keep caches and proxies from holding them back.
  public static func events(_ status: Int, _ events: EventStream, contentType: String = "text/event-stream") -> ServerResponse {
    let headers: HTTPFields = [.contentType: contentType, .cacheControl: "no-cache", .xAccelBuffering: "no"]
    return ServerResponse(status: status, headers: headers, body: events.hasEnd ? .stream(events.chunks) : .events(events.chunks))
  }

  static func options(_ allowed: String) -> ServerResponse {
    ServerResponse(status: 204, headers: [.allow: allowed])
  }

  /// Sets a declared header; `nil` writes nothing. A name that is not a token is a mistake of the contract and writes nothing either.
  public mutating func setHeader<T: HeaderValue>(_ name: String, _ value: T?) {
    guard let value, let name = HTTPField.Name(name) else { return }
    headers[name] = value.headerText
  }

  /// For bodies whose length is known; 204 and 304 have none (RFC 9110, section 8.6).
  mutating func setContentLength() {
    if status == 204 || status == 304 || status < 200 {
      body = .none
      headers[.contentLength] = nil
      return
    }
    switch body {
    case .none: headers.set(.contentLength, "0")
    case .bytes(let bytes): headers.set(.contentLength, String(bytes.count))
    case .stream, .events: break
    }
  }
}

/// What follows the head of a response.
public enum ResponseBody: Sendable {
  /// No body.
  case none
  /// All of the body.
  case bytes([UInt8])
  /// A body that comes piece by piece.
  case stream(any AsyncSequence<[UInt8], any Error> & Sendable)
  /// A stream without a natural end: a transport ends it when it shuts down, and sends each chunk at once.
  case events(any AsyncSequence<[UInt8], any Error> & Sendable)

  /// A stream of the chunks of any sequence.
  public static func chunks<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks) -> ResponseBody where Chunks.Element == [UInt8] {
    .stream(ErasedSequence(chunks))
  }

  /// The content in chunks, for those who receive it. A stream is read once.
  public var chunks: RequestBody {
    switch self {
    case .none: RequestBody()
    case .bytes(let bytes): RequestBody(bytes)
    case .stream(let chunks), .events(let chunks): RequestBody(erased: chunks)
    }
  }

  /// Text in UTF-8.
  public static func text(_ text: String) -> ResponseBody {
    .bytes(Array(text.utf8))
  }
}

extension HTTPField.Name {
  static let xAccelBuffering = HTTPField.Name("X-Accel-Buffering")!
}
