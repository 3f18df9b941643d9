import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The event loops that drive connections; each is a thread and a `TaskExecutor`.
///
/// A task that prefers one of them (`withTaskExecutorPreference(pool.eventLoops.next()) { … }`) is resumed on the
/// thread that read its answer, which is the cheapest way to query. Work that computes for long belongs elsewhere.
public final class PostgresEventLoops: Sendable {
  let loops: [EventLoop]
  private let turn = Atomic<Int>(0)

  /// One loop per processor, for the whole process; never stopped.
  public static let shared = PostgresEventLoops()

  /// - Parameter count: threads; by default one per online processor, at most 8.
  public convenience init(count: Int? = nil) {
    let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.init(loops: (0..<max(1, count ?? min(8, processors))).map { _ in EventLoop() })
  }

  init(loops: [EventLoop]) { self.loops = loops }

  /// The executors, in a fixed order, so that a server can pin its own work beside them.
  public var executors: [any TaskExecutor] { loops }

  /// One of the executors, in turn.
  public func next() -> any TaskExecutor { nextLoop() }

  func nextLoop() -> EventLoop {
    loops[Int(UInt(bitPattern: turn.wrappingAdd(1, ordering: .relaxed).newValue) % UInt(loops.count))]
  }

  /// Stops the threads. Only for loops of one's own, after every pool on them was closed.
  public func stop() {
    for loop in loops { loop.stop() }
  }
}
