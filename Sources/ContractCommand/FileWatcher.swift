import Foundation

/// Waits until one of some files changes. It looks often instead of being told, which works on every file system.
public struct FileWatcher {
  private var states: [String: State?] = [:]

  private struct State: Equatable {
    let modified: Int
    let nanoseconds: Int
    let size: Int
    let number: UInt64
  }

  public init() {}

  /// Call before files are read, so that no change during the reading is missed.
  public mutating func begin() {
    for path in states.keys { states[path] = .some(FileWatcher.state(of: path)) }
  }

  /// Looks at further files from now on.
  public mutating func follow(_ paths: [String]) {
    for path in paths where states[path] == nil { states[path] = .some(FileWatcher.state(of: path)) }
  }

  /// Comes back within a tenth of a second of a change. A file that is gone, or there again, has changed.
  public func waitForChange() {
    repeat { usleep(60_000) } while states.allSatisfy { FileWatcher.state(of: $0.key) == $0.value }
  }

  private static func state(of path: String) -> State? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    return State(modified: modified.tv_sec, nanoseconds: modified.tv_nsec, size: Int(status.st_size), number: UInt64(status.st_ino))
  }
}
