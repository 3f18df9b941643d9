public import HTTPTypes

/// The parts of a multipart body, in the order they arrive. Nothing is kept: a part that is not read is passed over.
public struct MultipartBody: AsyncSequence, Sendable {
  public typealias Element = MultipartPart
  public typealias Failure = any Error

  let body: RequestBody
  let boundary: String
  /// Parts of `multipart/form-data` have names; those of other multipart bodies need none.
  let isFormData: Bool
  let maximumParts: Int

  init(_ body: RequestBody, _ contentType: MediaType?, maximumParts: Int) throws(RequestFailure) {
    guard let boundary = contentType?["boundary"] else { throw MultipartParser.malformed("its Content-Type needs a boundary") }
    self.body = body
    self.boundary = boundary
    self.isFormData = contentType?.subtype == "form-data"
    self.maximumParts = maximumParts
  }

  /// For a handler that was given the body as a stream.
  ///
  /// - Throws: `RequestFailure` (400) when the `Content-Type` of the request has no boundary.
  public init(_ body: RequestBody, context: RequestContext, maximumParts: Int = 1000) throws {
    try self.init(body, context.headers[.contentType].flatMap { MediaType($0) }, maximumParts: maximumParts)
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let source: MultipartSource

    /// - Throws: a failure that is answered with 400 for a body that is not multipart, with 413 past the limit.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> MultipartPart? {
      try await source.nextPart(isolation: actor)
    }
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(source: MultipartSource(self))
  }
}

/// One part: its header fields now, its content as it arrives. Read it before you ask for the next part.
public struct MultipartPart: Sendable {
  /// The fields of the part.
  public let headers: HTTPFields
  /// The name of the form field; empty for a part without one.
  public let name: String
  /// As the client sent it; never use it as a path.
  public let filename: String?
  /// `nil` when the part has none, which means `text/plain`.
  public let contentType: MediaType?
  let source: MultipartSource

  /// The content in chunks.
  public var content: Content { Content(source: source, number: source.partNumber) }

  /// The whole content.
  ///
  /// - Throws: a failure that is answered with 413 when it is longer than `limit` bytes.
  public func bytes(upTo limit: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await chunk in content {
      bytes.append(contentsOf: chunk)
      if bytes.count > limit { throw RequestFailure.bodyTooLarge(limit: limit) }
    }
    return bytes
  }

  /// The bytes of the part, read once and piece by piece.
  public struct Content: AsyncSequence, Sendable {
    public typealias Element = [UInt8]
    public typealias Failure = any Error

    let source: MultipartSource
    let number: Int

    public struct AsyncIterator: AsyncIteratorProtocol {
      let source: MultipartSource
      let number: Int

      public mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
        try await source.nextChunk(ofPart: number, isolation: actor)
      }
    }

    public func makeAsyncIterator() -> AsyncIterator {
      AsyncIterator(source: source, number: number)
    }
  }
}
