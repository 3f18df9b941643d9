import Foundation
import OpenAPIDocument

/// Reads documents from disk.
public struct DiskFileReader: FileReader {
  public init() {}

  public func canonicalPath(of path: String) throws(FileReadError) -> String {
    guard let resolved = realpath(path, nil) else { throw DiskFileReader.failure(errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  public func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
    let descriptor = open(canonicalPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskFileReader.failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DiskFileReader.failure(errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isDirectory }
    guard status.st_size <= limit else { throw .tooLarge }
    return try readAll(descriptor, expected: Int(status.st_size), limit: limit)
  }

  /// Reads to the end; pipes and devices have no size to believe.
  private func readAll(_ descriptor: Int32, expected: Int, limit: Int) throws(FileReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var chunk = [UInt8](repeating: 0, count: max(65_536, expected + 1))
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskFileReader.failure(errno)
      }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > limit { throw .tooLarge }
    }
  }

  private static func failure(_ code: Int32) -> FileReadError {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EISDIR: .isDirectory
    default: .unreadable(String(cString: strerror(code)))
    }
  }
}
