/// Timers of one loop in a binary heap, soonest at the root. A timer fires once; those who no longer need it ignore it.
struct TimerQueue {
  struct Entry {
    let deadline: Nanoseconds
    let action: () -> Void
  }

  private var heap: [Entry] = []

  var soonest: Nanoseconds? { heap.first?.deadline }

  mutating func insert(at deadline: Nanoseconds, _ action: @escaping () -> Void) {
    heap.append(Entry(deadline: deadline, action: action))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].deadline < heap[parent].deadline else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the soonest timer when it is due.
  mutating func popDue(at now: Nanoseconds) -> Entry? {
    guard let root = heap.first, root.deadline <= now else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    sink()
    return root
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child].deadline < heap[least].deadline { least = child }
      }
      guard least != parent else { return }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
