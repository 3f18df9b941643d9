public import HTTPTypes

/// The parts of a `multipart/form-data` body, in the order they arrive. Nothing is kept: a part that is not read is passed over.
public struct MultipartBody: AsyncSequence, Sendable {
  public typealias Element = MultipartPart
  public typealias Failure = any Error

  let body: RequestBody
  let boundary: String
  let maximumParts: Int

  init(_ body: RequestBody, _ contentType: MediaType?, maximumParts: Int) throws(RequestFailure) {
    guard let boundary = contentType?["boundary"] else { throw MultipartParser.malformed("its Content-Type needs a boundary") }
    self.body = body
    self.boundary = boundary
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
public struct MultipartPart {
  public let headers: HTTPFields
  /// The name of the form field.
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

  public struct Content: AsyncSequence {
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

/// Where the parts of one body and their contents come from.
final class MultipartSource {
  private var parser: MultipartParser?
  private var chunks: RequestBody.AsyncIterator
  private var isInsidePart = false
  private(set) var partNumber = 0
  /// Whether there was no body at all.
  private(set) var isEmpty = true

  init(_ body: MultipartBody) {
    parser = MultipartParser(boundary: body.boundary, maximumParts: body.maximumParts)
    chunks = body.body.makeAsyncIterator()
  }

  func nextPart(isolation actor: isolated (any Actor)?) async throws -> MultipartPart? {
    while let event = try await nextEvent(isolation: actor) {
      switch event {
      case .part(let headers):
        isInsidePart = true
        partNumber += 1
        return try part(headers)
      case .data: continue
      case .endOfPart: isInsidePart = false
      case .end: return nil
      }
    }
    return nil
  }

  func nextChunk(ofPart number: Int, isolation actor: isolated (any Actor)?) async throws -> [UInt8]? {
    guard isInsidePart, number == partNumber else { return nil }
    guard case .data(let chunk)? = try await nextEvent(isolation: actor) else {
      isInsidePart = false
      return nil
    }
    return chunk
  }

  private func nextEvent(isolation actor: isolated (any Actor)?) async throws -> MultipartParser.Event? {
    guard parser != nil else { throw MultipartParser.malformed("its boundary must have 1 to 70 characters") }
    while true {
      if let event = try parser?.next() { return event }
      guard let chunk = try await chunks.next(isolation: actor) else {
        if !isEmpty { try parser?.finish() }
        return nil
      }
      isEmpty = isEmpty && chunk.isEmpty
      parser?.feed(chunk)
    }
  }

  private func part(_ headers: HTTPFields) throws -> MultipartPart {
    guard let text = headers[.contentDisposition], let disposition = ContentDisposition(text) else {
      throw MultipartParser.malformed("a part needs a Content-Disposition of form-data with a name")
    }
    let encoding = headers[.contentTransferEncoding]?.lowercased() ?? "binary"
    guard ["binary", "7bit", "8bit"].contains(encoding) else {
      throw MultipartParser.malformed("parts must be sent as they are, without a Content-Transfer-Encoding")
    }
    let contentType = headers[.contentType].flatMap { MediaType($0) }
    if headers[.contentType] != nil, contentType == nil { throw MultipartParser.malformed("the Content-Type of a part cannot be read") }
    return MultipartPart(
      headers: headers, name: disposition.name, filename: disposition.filename, contentType: contentType, source: self)
  }
}

extension HTTPField.Name {
  fileprivate static let contentTransferEncoding = HTTPField.Name("Content-Transfer-Encoding")!
}
