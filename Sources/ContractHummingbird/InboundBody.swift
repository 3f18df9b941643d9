#if Hummingbird
  import ContractServer
  import HTTPTypes
  import NIOCore
  import NIOHTTPTypes

  /// The body of one request as it comes from the socket. Nothing is read before somebody asks.
  struct InboundBody: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let parts: InboundParts
    let turn: Int
    let client: ClientPresence
    /// Where to send `100 Continue` before the first byte is asked for; `nil` when the client does not wait for it.
    let continueWriter: NIOAsyncChannelOutboundWriter<HTTPResponsePart>?

    struct AsyncIterator: AsyncIteratorProtocol {
      let body: InboundBody
      var isFirst = true

      mutating func next() async throws -> [UInt8]? {
        if isFirst, let writer = body.continueWriter { try await writer.write(.head(HTTPResponse(status: .continue))) }
        isFirst = false
        return try await body.next()
      }
    }

    func makeAsyncIterator() -> AsyncIterator {
      AsyncIterator(body: self)
    }

    private func next() async throws -> [UInt8]? {
      if parts.isComplete { return nil }
      do {
        if case .body(let buffer)? = try await parts.next(turn: turn) { return Array(buffer.readableBytesView) }
      } catch {
        throw failure(error)
      }
      if client.bodyTimedOut { throw RequestFailure.bodyTimeout }
      if !parts.isComplete { throw RequestFailure.malformedBody(detail: "The body ended too early.") }
      return nil
    }

    private func failure(_ error: any Error) -> any Error {
      if client.bodyTimedOut { return RequestFailure.bodyTimeout }
      switch error {
      case is CancellationError, is IOError, is ChannelError, is InboundParts.TurnIsOver: return RequestFailure.cancelled
      default: return RequestFailure.malformedBody(detail: "The body is not framed as HTTP asks.")
      }
    }
  }
#endif
