/// How long a loop runs tasks before it looks at its timers and sockets again, however many are ready.
///
/// The clock is looked at after every eighth task only, so that a few tasks, which is what an answer makes ready, pay nothing for it.
struct LoopTurn {
  private(set) var isOver = false
  private var tasks = 0
  private var end: Nanoseconds?
  private static let limit: Nanoseconds = 1_000_000

  /// After each task.
  mutating func note() {
    tasks += 1
    guard tasks.isMultiple(of: 8) else { return }
    let now = MonotonicClock.now()
    if let end { isOver = now >= end } else { end = now + Self.limit }
  }
}
