/// Gives a sequence the failure type `any Error`, so that it can be stored beside others.
struct ErasedSequence<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable {
  typealias Element = Base.Element
  typealias Failure = any Error

  private let base: Base

  init(_ base: Base) {
    self.base = base
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: Base.AsyncIterator

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Base.Element? {
      try await base.next(isolation: actor)
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator())
  }
}
