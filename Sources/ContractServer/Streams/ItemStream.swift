/// Values that arrive or leave one by one: the lines of JSON Lines, the records of a JSON text sequence, the events of an event stream
/// whose `itemSchema` describes the whole event.
///
/// It is read once. A value that does not fit its schema ends it with an error.
public struct ItemStream<Item: Sendable>: AsyncSequence, Sendable {
  public typealias Element = Item
  public typealias Failure = any Error

  private let items: any AsyncSequence<Item, any Error> & Sendable

  /// A stream of the elements of any sequence.
  public init<Items: AsyncSequence & Sendable>(_ items: Items) where Items.Element == Item {
    self.items = ErasedSequence(items)
  }

  /// A stream of values that are there already.
  public init(_ items: [Item]) {
    self.items = ErasedSequence(ReadyElements(items))
  }

  public func makeAsyncIterator() -> StreamIterator<Item> {
    StreamIterator(items)
  }
}

/// The elements of an array as an asynchronous sequence.
struct ReadyElements<Element: Sendable>: AsyncSequence, Sendable {
  typealias Failure = Never

  let elements: [Element]

  init(_ elements: [Element]) {
    self.elements = elements
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: IndexingIterator<[Element]>

    mutating func next(isolation actor: isolated (any Actor)?) async throws(Never) -> Element? { base.next() }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: elements.makeIterator())
  }
}
