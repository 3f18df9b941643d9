import OpenAPIDocument

/// Files in memory, with the paths that a real file system would call canonical. `links` are symbolic links.
struct MemoryFiles: FileReader {
  var files: [String: [UInt8]] = [:]
  var links: [String: String] = [:]
  var errors: [String: FileReadError] = [:]

  init(_ texts: [String: String]) {
    for (path, text) in texts { files[path] = Array(text.utf8) }
  }

  func canonicalPath(of path: String) throws(FileReadError) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : "/project/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let plain = "/" + parts.joined(separator: "/")
    let canonical = links[plain] ?? plain
    guard files[canonical] != nil || errors[canonical] != nil || isFolder(canonical) else { throw .notFound }
    return canonical
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
    if let error = errors[canonicalPath] { throw error }
    guard !isFolder(canonicalPath) else { throw .isDirectory }
    guard let bytes = files[canonicalPath] else { throw .notFound }
    guard bytes.count <= limit else { throw .tooLarge }
    return bytes
  }

  private func isFolder(_ path: String) -> Bool {
    files.keys.contains { $0.hasPrefix(path + "/") }
  }
}
