import ContractServer
import Synchronization

/// How many requests each operation has answered with which status, and how long they took, since the process began.
final class RequestMetrics: Sendable {
  struct Key: Hashable, Comparable {
    /// Empty for requests that no operation answered.
    var operation: String
    var status: Int

    static func < (left: Key, right: Key) -> Bool { (left.operation, left.status) < (right.operation, right.status) }
  }

  struct Series {
    /// One for each bound, each without those of the bounds before, and one for what took longer.
    var counts = [Int](repeating: 0, count: RequestMetrics.bounds.count + 1)
    var total = Duration.zero
    var cutOff = 0
  }

  /// Upper bounds of the buckets, in seconds.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
  private static let limits = bounds.map { Duration.seconds($0) }

  private let series = Mutex<[Key: Series]>([:])

  func record(_ event: AccessEvent) {
    let key = Key(operation: event.operation?.id ?? "", status: event.status)
    let bucket = Self.limits.firstIndex { event.duration <= $0 } ?? Self.limits.count
    series.withLock { series in
      series[key, default: Series()].counts[bucket] += 1
      series[key, default: Series()].total += event.duration
      if event.isCutOff { series[key, default: Series()].cutOff += 1 }
    }
  }

  /// In the order of operation and status.
  var all: [(key: Key, value: Series)] {
    series.withLock { Array($0) }.sorted { $0.key < $1.key }
  }
}
