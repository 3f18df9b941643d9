/// The rows of one statement, one at a time as the server sends them. Can be read once.
public struct PostgresRowStream: AsyncSequence, Sendable {
  public typealias Element = PostgresRow

  let buffer: StreamBuffer<PostgresResult>
  let connection: Connection
  let request: Request

  public struct AsyncIterator: AsyncIteratorProtocol {
    let stream: PostgresRowStream

    /// - Throws: `PostgresError`, or `CancellationError` when the task is cancelled; the server then stops the statement.
    public mutating func next() async throws -> PostgresRow? {
      let stream = stream
      return try await withTaskCancellationHandler {
        try await stream.buffer.next { stream.connection.resumeReading() }.map { PostgresRow(result: $0, index: 0) }
      } onCancel: {
        stream.stop()
      }
    }
  }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: self) }

  /// Tells the server to stop, and drops what is still on its way.
  func stop() {
    connection.loop.execute { connection.stop(request, because: .taskCancelled) }
  }

  /// Drops what is still to come, without disturbing the server.
  func drain() {
    buffer.discard()
    connection.resumeReading()
  }
}

extension Connection {
  /// Streams a statement's rows to `body`. What `body` leaves unread is stopped in the server, or read and dropped where
  /// stopping would spoil an open transaction.
  func stream<Value: Sendable>(
    _ sql: SQL, bufferedRows: Int, timeout: Duration?, isInTransaction: Bool,
    _ body: @Sendable (PostgresRowStream) async throws -> Value
  ) async throws -> Value {
    try Task.checkCancellation()
    let buffer = StreamBuffer<PostgresResult>(capacity: bufferedRows)
    let request = Request(.statement(sql), timeout: timeout)
    request.rows = buffer
    let stream = PostgresRowStream(buffer: buffer, connection: self, request: request)
    async let end: Void = finish(request, into: buffer)
    do {
      let value = try await body(stream)
      if !buffer.isFinished { if isInTransaction { stream.drain() } else { stream.stop() } }
      await end
      return value
    } catch {
      if !buffer.isFinished { if isInTransaction, !(error is CancellationError) { stream.drain() } else { stream.stop() } }
      await end
      throw error
    }
  }

  func finish<Element>(_ request: Request, into buffer: StreamBuffer<Element>) async {
    do {
      try await performShielded(request)
      buffer.finish(.success(()))
    } catch {
      buffer.finish(.failure(error))
    }
  }

  /// Goes on after the buffer of a stream was full.
  func resumeReading() {
    loop.execute { self.continueReading() }
  }
}
