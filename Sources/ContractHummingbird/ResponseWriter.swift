#if Hummingbird
  import ContractServer
  import HTTPTypes
  import NIOCore
  import NIOHTTPTypes
  import ServiceLifecycle

  /// Writes responses to a connection. Each write waits until the socket takes it, so a slow client slows its stream down.
  struct ResponseWriter: Sendable {
    /// A stream failed or the client left; the failure is reported already.
    struct StreamBroke: Error {}

    let outbound: NIOAsyncChannelOutboundWriter<HTTPResponsePart>
    let serverName: String?

    /// Whether the connection may be used again.
    func write(_ response: ServerResponse, to request: HTTPRequest) async throws -> Bool {
      var head = HTTPResponse(status: HTTPResponse.Status(code: response.status), headerFields: response.headers)
      head.headerFields[.date] = HTTPDate.now
      if let serverName { head.headerFields[.server] = serverName }
      let closes = ConnectionField.closes(request.headerFields) || ConnectionField.closes(head.headerFields) || Task.isCancelled
      if closes { head.headerFields[.connection] = "close" }
      switch response.body {
      case .none:
        if request.method == .head, head.headerFields[.contentLength] == nil { return try await writeBareHead(head) }
        try await outbound.write(contentsOf: [.head(head), .end(nil)])
      case .bytes(let bytes):
        try await outbound.write(contentsOf: [.head(head), .body(ByteBuffer(bytes: bytes)), .end(nil)])
      case .stream(let chunks):
        try await write(head, chunks)
      case .events(let chunks):
        try await writeEvents(head, chunks)
      }
      return !closes
    }

    /// The encoder frames a response without `Content-Length` as chunked and would send an empty chunk after it.
    private func writeBareHead(_ head: HTTPResponse) async throws -> Bool {
      var head = head
      head.headerFields[.connection] = "close"
      try await outbound.write(.head(head))
      return false
    }

    private func write<Chunks: AsyncSequence>(_ head: HTTPResponse, _ chunks: Chunks) async throws where Chunks.Element == [UInt8] {
      try await outbound.write(.head(head))
      do {
        for try await chunk in chunks where !chunk.isEmpty {
          try await outbound.write(.body(ByteBuffer(bytes: chunk)))
        }
        try Task.checkCancellation()
      } catch {
        throw StreamBroke()
      }
      try await outbound.write(.end(nil))
    }

    /// Event streams have no end of their own: a graceful shutdown is one.
    private func writeEvents<Chunks: AsyncSequence & Sendable>(_ head: HTTPResponse, _ chunks: Chunks) async throws
    where Chunks.Element == [UInt8] {
      try await write(head, chunks.cancelOnGracefulShutdown())
    }
  }
#endif
