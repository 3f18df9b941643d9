#if Hummingbird
  public import ContractServer
  import HTTPTypes
  public import Hummingbird
  import HummingbirdCore
  import NIOCore

  /// A `ContractServer` as the responder of a Hummingbird application, behind that application's own middleware.
  ///
  /// `HummingbirdServer` does more: time limits, cancellation when a client leaves, `100 Continue`.
  public struct ContractResponder<Context: Hummingbird.RequestContext>: HTTPResponder {
    private let server: ContractServer

    /// Answers with this server.
    public init(_ server: ContractServer, context: Context.Type = BasicRequestContext.self) {
      self.server = server
    }

    public func respond(to request: Request, context: Context) async throws -> Response {
      let length = request.headers[.contentLength].flatMap { Int($0) }
      let hasBody = length ?? 0 > 0 || request.headers[.transferEncoding] != nil
      let response = await server.respond(
        to: ServerRequest(
          method: request.method, path: request.head.path ?? "", headers: request.headers,
          body: hasBody ? ContractRequestBody(BufferChunks(base: request.body), declaredLength: length) : .init(),
          scheme: request.head.scheme, authority: request.head.authority))
      return Response(
        status: HTTPResponse.Status(code: response.status), headers: response.headers, body: Self.body(response.body))
    }

    private static func body(_ body: ContractResponseBody) -> HummingbirdCore.ResponseBody {
      switch body {
      case .none: .init()
      case .bytes(let bytes): .init(byteBuffer: ByteBuffer(bytes: bytes))
      case .stream(let chunks), .events(let chunks):
        .init { writer in
          for try await chunk in chunks { try await writer.write(ByteBuffer(bytes: chunk)) }
          try await writer.finish(nil)
        }
      }
    }
  }

  /// Buffers of the application's request body as chunks.
  private struct BufferChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let base: HummingbirdCore.RequestBody

    struct AsyncIterator: AsyncIteratorProtocol {
      var base: HummingbirdCore.RequestBody.AsyncIterator

      mutating func next() async throws -> [UInt8]? {
        try await base.next().map { Array($0.readableBytesView) }
      }
    }

    func makeAsyncIterator() -> AsyncIterator {
      AsyncIterator(base: base.makeAsyncIterator())
    }
  }
#endif
