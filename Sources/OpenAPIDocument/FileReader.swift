/// How files are read: by the command from disk, by tests from memory.
public protocol FileReader {
  /// The one absolute path of a file, with every symbolic link, `.` and `..` resolved. Two paths name the same file when this
  /// is equal.
  func canonicalPath(of path: String) throws(FileReadError) -> String

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - canonicalPath: a path that `canonicalPath(of:)` gave out.
  ///   - limit: the largest number of bytes to read; `FileReadError.tooLarge` above it.
  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8]
}

/// Why a file could not be read.
public enum FileReadError: Error, Hashable, Sendable {
  case notFound
  case isDirectory
  case tooLarge
  /// Anything else, in the operating system's words: `Permission denied`.
  case unreadable(String)
}
