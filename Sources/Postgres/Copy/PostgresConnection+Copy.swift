extension PostgresPool {
  /// See `PostgresConnection.copy(into:columns:_:)`.
  @discardableResult
  public func copy(
    into table: String, columns: [String], timeout: Duration? = nil, _ body: @Sendable (PostgresCopyWriter) async throws -> Void
  ) async throws -> Int {
    try await withConnection { try await $0.copy(into: table, columns: columns, timeout: timeout, body) }
  }

  /// See `PostgresConnection.copyOut(unsafeRawSQL:_:)`.
  public func copyOut(
    unsafeRawSQL text: String, timeout: Duration? = nil, _ body: @Sendable (PostgresCopyBlocks) async throws -> Void
  ) async throws {
    try await withConnection { try await $0.copyOut(unsafeRawSQL: text, timeout: timeout, body) }
  }
}

extension PostgresConnection {
  /// Loads rows the fastest way there is, `COPY … FROM STDIN` in binary: all of them, or none when `body` throws.
  /// - Returns: how many rows were loaded.
  @discardableResult
  public func copy(
    into table: String, columns: [String], timeout: Duration? = nil, _ body: @Sendable (PostgresCopyWriter) async throws -> Void
  ) async throws -> Int {
    try await checked().copy(into: table, columns: columns, timeout: timeout, body)
  }

  /// Runs `COPY … TO STDOUT` and gives `body` its blocks as they come, one per row.
  public func copyOut(
    unsafeRawSQL text: String, timeout: Duration? = nil, _ body: @Sendable (PostgresCopyBlocks) async throws -> Void
  ) async throws {
    try await checked().copyOut(text, timeout: timeout, body)
  }
}

extension PostgresTransaction {
  /// See `PostgresConnection.copy(into:columns:_:)`.
  @discardableResult
  public func copy(
    into table: String, columns: [String], timeout: Duration? = nil, _ body: @Sendable (PostgresCopyWriter) async throws -> Void
  ) async throws -> Int {
    let connection = try checked()
    try await flushBegin()
    return try await connection.copy(into: table, columns: columns, timeout: timeout, body)
  }
}

extension Connection {
  func copy(
    into table: String, columns: [String], timeout: Duration?, _ body: @Sendable (PostgresCopyWriter) async throws -> Void
  ) async throws -> Int {
    try Task.checkCancellation()
    let names = columns.map { SQL.quoted(identifier: $0) }.joined(separator: ", ")
    let copy = CopyState()
    let request = Request(.script("copy \(SQL.quoted(identifier: table)) (\(names)) from stdin (format binary)"), timeout: timeout)
    request.copy = copy
    async let end: Void = performShielded(request)
    do {
      try await waitForCopy(request, copy)
      let writer = PostgresCopyWriter(connection: self, copy: copy, columns: columns.count)
      try await body(writer)
      try await writer.finish()
      endCopy(copy)
    } catch {
      endCopy(copy, refusing: "the client gave up")
      do {
        try await end
      } catch let failure as PostgresError where failure.sqlState != .queryCanceled {
        // The server had ended the COPY: its reason is the first.
        throw failure
      } catch {}
      throw error
    }
    try await end
    return request.results.last?.affectedRows ?? 0
  }

  func copyOut(_ text: String, timeout: Duration?, _ body: @Sendable (PostgresCopyBlocks) async throws -> Void) async throws {
    try Task.checkCancellation()
    let output = StreamBuffer<[UInt8]>(capacity: 256)
    let request = Request(.script(text), timeout: timeout)
    request.copy = CopyState(output: output)
    async let end: Void = finish(request, into: output)
    do {
      try await body(PostgresCopyBlocks(buffer: output, connection: self, request: request))
    } catch {
      loop.execute { self.stop(request, because: .taskCancelled) }
      await end
      throw error
    }
    loop.execute { self.stop(request, because: .taskCancelled) }
    await end
  }

}

/// The blocks of a `COPY … TO STDOUT`, in its format, one row each. Can be read once.
public struct PostgresCopyBlocks: AsyncSequence, Sendable {
  public typealias Element = [UInt8]

  let buffer: StreamBuffer<[UInt8]>
  let connection: Connection
  let request: Request

  public struct AsyncIterator: AsyncIteratorProtocol {
    let blocks: PostgresCopyBlocks

    public mutating func next() async throws -> [UInt8]? {
      let (buffer, connection, request) = (blocks.buffer, blocks.connection, blocks.request)
      return try await withTaskCancellationHandler {
        try await buffer.next { connection.resumeReading() }
      } onCancel: {
        connection.loop.execute { connection.stop(request, because: .taskCancelled) }
      }
    }
  }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(blocks: self) }
}
