/// A sequence behind one element that comes before all of its own.
struct OpenedSequence<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable where Base.Element: Sendable {
  typealias Element = Base.Element
  typealias Failure = any Error

  let opening: Base.Element?
  let base: Base

  struct AsyncIterator: AsyncIteratorProtocol {
    var opening: Base.Element?
    var base: Base.AsyncIterator

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Base.Element? {
      if let first = opening.take() { return first }
      return try await base.next(isolation: actor)
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(opening: opening, base: base.makeAsyncIterator())
  }
}
