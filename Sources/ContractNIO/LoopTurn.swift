#if NIO
  import NIOCore

  /// How long the tasks of a loop run before its sockets have their turn.
  ///
  /// The clock is looked at after every eighth job only, so that a few jobs, which is what a request makes, pay nothing for it.
  struct LoopTurn {
    private var jobs = 0
    private var end: NIODeadline?

    /// After each job.
    mutating func isOver() -> Bool {
      jobs += 1
      guard jobs.isMultiple(of: 8) else { return false }
      let now = NIODeadline.now()
      guard let end else {
        end = now + Self.limit
        return false
      }
      return now >= end
    }

    private static let limit = TimeAmount.milliseconds(1)
  }
#endif
