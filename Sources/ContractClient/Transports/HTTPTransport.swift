#if HTTPClient
  public import AsyncHTTPClient
  import ContractServer
  import HTTPTypes
  import NIOCore
  import NIOHTTP1

  /// Sends requests through async-http-client, which keeps connections and speaks HTTP/1.1 and HTTP/2.
  public struct HTTPTransport: ClientTransport {
    private let base: String
    private let client: HTTPClient
    private let timeLimit: TimeAmount

    /// - Parameters:
    ///   - base: scheme, host and, if need be, port and a path before those of the document: `https://api.example.com/v1`.
    ///   - client: what keeps the connections; it is shut down by whoever made it.
    ///   - timeLimit: for connecting and for a whole exchange, streams included.
    public init(_ base: String, client: HTTPClient = .shared, timeLimit: Duration = .seconds(3600)) {
      self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
      self.client = client
      self.timeLimit = TimeAmount(timeLimit)
    }

    public func send(_ request: ClientRequest) async throws -> ClientResponse {
      var outgoing = HTTPClientRequest(url: base + request.path)
      outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
      for field in request.headers where field.name != .contentLength { outgoing.headers.add(name: field.name.rawName, value: field.value) }
      outgoing.body = Self.body(request)
      let response = try await client.execute(outgoing, timeout: timeLimit)
      var headers: HTTPFields = [:]
      for (name, value) in response.headers {
        if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
      }
      return ClientResponse(status: Int(response.status.code), headers: headers, body: .chunks(ReceivedChunks(base: response.body)))
    }

    private static func body(_ request: ClientRequest) -> HTTPClientRequest.Body? {
      guard request.body.declaredLength != 0 else { return nil }
      let length: HTTPClientRequest.Body.Length = request.body.declaredLength.map { .known(Int64($0)) } ?? .unknown
      return .stream(SentBuffers(base: request.body), length: length)
    }
  }

  /// Chunks of a request as the client takes them.
  private struct SentBuffers: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let base: RequestBody

    struct AsyncIterator: AsyncIteratorProtocol {
      var base: RequestBody.AsyncIterator

      mutating func next() async throws -> ByteBuffer? {
        try await base.next(isolation: nil).map { ByteBuffer(bytes: $0) }
      }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(base: base.makeAsyncIterator()) }
  }

  /// Buffers of a response as chunks.
  private struct ReceivedChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let base: HTTPClientResponse.Body

    struct AsyncIterator: AsyncIteratorProtocol {
      var base: HTTPClientResponse.Body.AsyncIterator

      mutating func next() async throws -> [UInt8]? {
        try await base.next().map { Array($0.readableBytesView) }
      }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(base: base.makeAsyncIterator()) }
  }
#endif
