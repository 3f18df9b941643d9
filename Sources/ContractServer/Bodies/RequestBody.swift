/// The body of a request: chunks of bytes, read once, never more than the limit of the operation.
public struct RequestBody: AsyncSequence, Sendable {
  public typealias Element = [UInt8]
  public typealias Failure = any Error

  private enum Storage: Sendable {
    case bytes([UInt8])
    case stream(any AsyncSequence<[UInt8], any Error> & Sendable)
  }

  private let storage: Storage
  /// The `Content-Length`, or `nil` when the end is found by reading.
  public let declaredLength: Int?
  /// In bytes.
  var limit = Int.max

  /// A body that is in memory already; empty by default.
  public init(_ bytes: [UInt8] = []) {
    storage = .bytes(bytes)
    declaredLength = bytes.count
  }

  /// A body that arrives by and by.
  public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, declaredLength: Int?) where Chunks.Element == [UInt8] {
    storage = .stream(ErasedSequence(chunks))
    self.declaredLength = declaredLength
  }

  init(erased chunks: any AsyncSequence<[UInt8], any Error> & Sendable) {
    storage = .stream(chunks)
    declaredLength = nil
  }

  package var isKnownEmpty: Bool { declaredLength == 0 }

  public struct AsyncIterator: AsyncIteratorProtocol {
    private var base: (any AsyncIteratorProtocol<[UInt8], any Error>)?
    private var bytes: [UInt8]?
    private let declaredLength: Int?
    private let limit: Int
    private var count = 0

    fileprivate init(_ body: RequestBody) {
      switch body.storage {
      case .bytes(let bytes): self.bytes = bytes.isEmpty ? nil : bytes
      case .stream(let chunks): base = chunks.makeAsyncIterator()
      }
      declaredLength = body.declaredLength
      limit = body.limit
    }

    /// - Throws: a failure that is answered with 413 past the limit, with 400 when the body ends too early.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      guard let chunk = try await take(isolation: actor) else {
        if let declaredLength, count < declaredLength { throw RequestFailure.truncated(declaredLength, count) }
        return nil
      }
      count += chunk.count
      if count > limit { throw RequestFailure.bodyTooLarge(limit: limit) }
      return chunk
    }

    private mutating func take(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      if base != nil { return try await base?.next(isolation: actor) }
      defer { bytes = nil }
      return bytes
    }
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(self)
  }

  /// The whole content.
  ///
  /// - Throws: a failure that is answered with 413 when it is longer than `limit` bytes.
  public func bytes(upTo limit: Int) async throws -> [UInt8] {
    var bounded = self
    bounded.limit = Swift.min(limit, self.limit)
    return try await bounded.collect()
  }

  /// The whole body.
  package func collect() async throws -> [UInt8] {
    if let declaredLength, declaredLength > limit { throw RequestFailure.bodyTooLarge(limit: limit) }
    if case .bytes(let bytes) = storage { return bytes }
    var whole: [UInt8] = []
    for try await chunk in self {
      if whole.isEmpty { whole = chunk } else { whole.append(contentsOf: chunk) }
    }
    return whole
  }
}

extension RequestFailure {
  fileprivate static func truncated(_ declared: Int, _ received: Int) -> RequestFailure {
    .malformedBody(detail: "The body ended after \(received) of \(declared) bytes.")
  }
}
