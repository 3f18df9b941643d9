/// A content coding such as `gzip`, for requests and responses. `ContractCompression` has those of zlib.
///
/// Source: RFC 9110, section 8.4.1.
public protocol ContentCoding: Sendable {
  /// Its names in lower case; the first is the one that responses carry.
  var names: [String] { get }
  /// The encoded bytes, or `nil` when it cannot encode them.
  func encode(_ bytes: [UInt8]) -> [UInt8]?
  /// What takes one body apart.
  func makeDecoder() -> any ContentDecoder
}

/// Undoes a content coding, piece by piece, so that a small body which stands for a huge one is stopped at the limit.
public protocol ContentDecoder {
  /// Takes the next bytes.
  mutating func feed(_ chunk: [UInt8])
  /// The next decoded bytes, at most 64 KiB; `nil` when more encoded ones are needed.
  ///
  /// - Throws: for bytes that are not of the coding.
  mutating func next() throws -> [UInt8]?
  /// - Throws: when the encoded bytes ended too early.
  mutating func finish() throws
}

/// A body without its content coding.
struct DecodedChunks: AsyncSequence, Sendable {
  typealias Element = [UInt8]
  typealias Failure = any Error

  let base: RequestBody
  let coding: any ContentCoding

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: RequestBody.AsyncIterator
    var decoder: any ContentDecoder
    let name: String
    var isEmpty = true

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      while true {
        if let bytes = try decoded({ try $0.next() }) { return bytes }
        guard let chunk = try await base.next(isolation: actor) else {
          if !isEmpty { try decoded { try $0.finish() } }
          return nil
        }
        isEmpty = isEmpty && chunk.isEmpty
        decoder.feed(chunk)
      }
    }

    private mutating func decoded<Result>(_ step: (inout any ContentDecoder) throws -> Result) throws -> Result {
      do {
        return try step(&decoder)
      } catch {
        throw RequestFailure.malformedBody(detail: "The body is not \(name).")
      }
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator(), decoder: coding.makeDecoder(), name: coding.names.first ?? "encoded")
  }
}
