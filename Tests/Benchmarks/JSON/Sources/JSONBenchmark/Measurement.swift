import CAllocations
import Foundation

/// The cost of one operation: the best of several rounds in CPU time, which neighbours on the machine disturb least.
struct Measurement {
  var seconds: Double
  var allocations: Int

  /// Measures the operations in turns, so that a slow minute of the machine meets all of them.
  static func measure(_ operations: [() -> Void], rounds: Int = 9) -> [Measurement] {
    var results = operations.map { operation in
      operation()
      let before = allocations()
      operation()
      return Measurement(seconds: .infinity, allocations: CAllocations.allocations() - before)
    }
    for _ in 0..<rounds {
      for (index, operation) in operations.enumerated() { results[index].seconds = min(results[index].seconds, time(operation)) }
    }
    return results
  }

  private static func allocations() -> Int { CAllocations.allocations() }

  private static func time(_ operation: () -> Void) -> Double {
    var count = 1
    while true {
      let start = now()
      for _ in 0..<count { operation() }
      let used = now() - start
      if used > 0.04 { return used / Double(count) }
      count *= 2
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
