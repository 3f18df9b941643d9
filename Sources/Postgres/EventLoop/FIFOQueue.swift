/// A first-in first-out queue over one array: a head index moves on, and the spent front is dropped now and then.
struct FIFOQueue<Element> {
  private var storage: [Element?] = []
  private var head = 0

  var isEmpty: Bool { head == storage.count }
  var count: Int { storage.count - head }
  var first: Element? { isEmpty ? nil : storage[head] }
  /// What waits, oldest first.
  var elements: [Element] { storage[head...].compactMap { $0 } }

  /// The oldest of the first `count` that fulfils `condition`.
  func first(within count: Int, where condition: (Element) -> Bool) -> Element? {
    for element in storage[head..<Swift.min(head + count, storage.count)] {
      if let element, condition(element) { return element }
    }
    return nil
  }

  mutating func append(_ element: Element) { storage.append(element) }

  mutating func popFirst() -> Element? {
    guard !isEmpty else { return nil }
    defer { dropSpent() }
    let element = storage[head].take()
    head += 1
    return element
  }

  /// Changes the oldest element in place; there must be one.
  mutating func updateFirst(_ change: (inout Element) -> Void) {
    change(&storage[head]!)
  }

  mutating func removeAll(where condition: (Element) -> Bool) {
    storage = storage[head...].filter { element in element.map { !condition($0) } ?? false }
    head = 0
  }

  mutating func removeAll() {
    storage.removeAll(keepingCapacity: true)
    head = 0
  }

  private mutating func dropSpent() {
    if head == storage.count {
      removeAll()
    } else if head >= 64, head * 2 >= storage.count {
      storage.removeFirst(head)
      head = 0
    }
  }
}
