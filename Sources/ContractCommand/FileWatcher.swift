import Foundation

/// Waits until one of some files changes. It looks often instead of being told, which works on every file system.
public struct FileWatcher {
  private var states: [String: State?] = [:]
  private var beginning = Int.max

  private struct State: Equatable {
    /// Nanoseconds since 1970.
    let modified: Int
    let size: Int
    let number: UInt64
  }

  public init() {}

  /// Call before files are read, so that no change during the reading is missed.
  public mutating func begin() {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // File systems tell the time in steps of some milliseconds.
    beginning = FileWatcher.nanoseconds(now) - 20_000_000
    for path in states.keys { states[path] = .some(FileWatcher.state(of: path)) }
  }

  /// Looks at further files from now on; one that was saved after `begin` counts as changed, since its new text may not have been read.
  public mutating func follow(_ paths: [String]) {
    for path in paths where states[path] == nil {
      let state = FileWatcher.state(of: path)
      states[path] = .some(state.flatMap { $0.modified < beginning ? $0 : nil })
    }
  }

  /// Comes back within some hundredths of a second of a change. A file that is gone, or there again, has changed.
  ///
  /// A look costs microseconds for each file.
  public func waitForChange() {
    repeat { usleep(15_000) } while states.allSatisfy { FileWatcher.state(of: $0.key) == $0.value }
  }

  private static func state(of path: String) -> State? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    return State(modified: nanoseconds(modified), size: Int(status.st_size), number: UInt64(status.st_ino))
  }

  private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec) }
}
