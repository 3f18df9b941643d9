import Foundation
import OpenAPIDocument

/// Files on disk.
struct FileSystemFiles: FileReader {
  func canonicalPath(of path: String) throws(FileReadError) -> String {
    guard let resolved = realpath(path, nil) else {
      throw errno == ENOENT || errno == ENOTDIR ? .notFound : .unreadable(String(cString: strerror(errno)))
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: canonicalPath, isDirectory: &isDirectory) else { throw .notFound }
    guard !isDirectory.boolValue else { throw .isDirectory }
    guard let data = FileManager.default.contents(atPath: canonicalPath) else { throw .unreadable("permission denied") }
    guard data.count <= limit else { throw .tooLarge }
    return [UInt8](data)
  }
}
