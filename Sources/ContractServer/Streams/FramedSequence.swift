/// Cuts bytes into frames as they arrive: lines, records, events.
protocol FrameParser: Sendable {
  associatedtype Frame: Sendable
  mutating func feed(_ chunk: [UInt8])
  /// The next whole frame, or nil when more bytes are needed.
  mutating func next() throws -> Frame?
  /// The frame that the end of the bytes completes, if there is one.
  mutating func finish() throws -> Frame?
}

/// A frame that grew past its bound.
struct FrameTooLarge: Error {
  let limit: Int
}

/// The frames of a stream of chunks, each decoded when it is asked for.
struct FramedSequence<Parser: FrameParser, Item: Sendable>: AsyncSequence, Sendable {
  typealias Element = Item
  typealias Failure = any Error

  let chunks: any AsyncSequence<[UInt8], any Error> & Sendable
  let parser: Parser
  /// Takes a frame and its number from 0; nil passes it over.
  let decode: @Sendable (Parser.Frame, Int) throws -> Item?

  struct AsyncIterator: AsyncIteratorProtocol {
    var chunks: any AsyncIteratorProtocol<[UInt8], any Error>
    var parser: Parser
    let decode: @Sendable (Parser.Frame, Int) throws -> Item?
    var number = 0
    var isAtEnd = false

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Item? {
      while let frame = try await nextFrame(isolation: actor) {
        guard let item = try decode(frame, number) else { continue }
        number += 1
        return item
      }
      return nil
    }

    private mutating func nextFrame(isolation actor: isolated (any Actor)?) async throws -> Parser.Frame? {
      while !isAtEnd {
        if let frame = try parser.next() { return frame }
        guard let chunk = try await chunks.next(isolation: actor) else {
          isAtEnd = true
          return try parser.finish()
        }
        parser.feed(chunk)
      }
      return nil
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(chunks: chunks.makeAsyncIterator(), parser: parser, decode: decode)
  }
}
