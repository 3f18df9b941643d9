#if NIO
  /// The body of one request as it comes from the socket. Past a small buffer nothing is read before somebody asks.
  struct InboundBody: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let connection: HTTPConnection
    let turn: Int

    struct AsyncIterator: AsyncIteratorProtocol {
      let body: InboundBody

      mutating func next() async throws -> [UInt8]? {
        try await body.connection.pull(body.turn)
      }
    }

    func makeAsyncIterator() -> AsyncIterator {
      AsyncIterator(body: self)
    }
  }
#endif
