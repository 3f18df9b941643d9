/// The iterator of every stream of this module: over whatever sequence the stream was made of.
public struct StreamIterator<Element: Sendable>: AsyncIteratorProtocol {
  private var base: any AsyncIteratorProtocol<Element, any Error>

  init(_ sequence: any AsyncSequence<Element, any Error> & Sendable) {
    base = sequence.makeAsyncIterator()
  }

  public mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Element? {
    try await base.next(isolation: actor)
  }
}
