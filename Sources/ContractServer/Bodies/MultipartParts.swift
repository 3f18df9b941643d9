/// The typed parts of a multipart body, in the order they come: what generated code gives to a handler and takes from a caller.
///
/// It is read once. A part that does not fit its schema ends it with an error that is answered with 422; so does a missing one, at the end.
public struct MultipartParts<Part: Sendable>: AsyncSequence, Sendable {
  public typealias Element = Part
  public typealias Failure = any Error

  private let parts: any AsyncSequence<Part, any Error> & Sendable

  /// Parts that come one by one.
  public init<Parts: AsyncSequence & Sendable>(_ parts: Parts) where Parts.Element == Part {
    self.parts = ErasedSequence(parts)
  }

  /// Parts that are there already; their files may still be streams.
  public init(_ parts: [Part]) {
    self.parts = ErasedSequence(ReadyElements(parts))
  }

  public func makeAsyncIterator() -> StreamIterator<Part> {
    StreamIterator(parts)
  }
}

extension MultipartParts: ExpressibleByArrayLiteral {
  public init(arrayLiteral parts: Part...) { self.init(parts) }
}
