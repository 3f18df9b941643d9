import OpenAPIDocument

/// Documents that live in memory, by absolute path.
struct MemoryFiles: FileReader {
  var files: [String: [UInt8]]

  init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  func canonicalPath(of path: String) throws(FileReadError) -> String {
    let absolute = path.hasPrefix("/") ? path : "/" + path
    guard files[absolute] != nil else { throw .notFound }
    return absolute
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
    guard let bytes = files[canonicalPath] else { throw .notFound }
    return bytes
  }
}
