/// Values one after the other without an end: the first at once, each further one after a second.
struct Ticking<Element: Sendable>: AsyncSequence, Sendable {
  let value: @Sendable (Int) -> Element

  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let value: @Sendable (Int) -> Element
    private var place = 0

    fileprivate init(_ value: @escaping @Sendable (Int) -> Element) { self.value = value }

    mutating func next() async throws -> Element? {
      if place > 0 { try await Task.sleep(for: .seconds(1)) }
      place += 1
      return value(place - 1)
    }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(value) }
}
