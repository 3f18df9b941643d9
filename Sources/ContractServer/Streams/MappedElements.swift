/// The elements of a sequence, each made into something else when it is asked for.
struct MappedElements<Base: AsyncSequence & Sendable, Element: Sendable>: AsyncSequence, Sendable {
  typealias Failure = any Error

  let base: Base
  let transform: @Sendable (Base.Element) throws -> Element

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: Base.AsyncIterator
    let transform: @Sendable (Base.Element) throws -> Element

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Element? {
      try await base.next(isolation: actor).map(transform)
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator(), transform: transform)
  }
}
