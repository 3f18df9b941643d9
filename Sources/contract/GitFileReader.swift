import Foundation
import OpenAPIDocument

/// Reads documents as a revision of the git repository around the working folder has them.
///
/// Paths are seen from the working folder, as git does after `./`. A symbolic link is read as the text of its target, which is no document.
struct GitFileReader: FileReader {
  let revision: String

  /// The revision, when this is no repository or it has none of that name.
  var unknownRevision: String? {
    switch run(["rev-parse", "--quiet", "--verify", revision + "^{commit}"]) {
    case .success: nil
    case .failure: revision
    }
  }

  func canonicalPath(of path: String) throws(FileReadError) -> String {
    let path = normalized(path)
    guard path != "/" else { return path }
    switch run(["cat-file", "-t", name(of: path)]) {
    case .success: return path
    case .failure: throw .notFound
    }
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
    switch run(["cat-file", "blob", name(of: canonicalPath)]) {
    case .success(let bytes):
      guard bytes.count <= limit else { throw .tooLarge }
      return bytes
    case .failure(let problem): throw .unreadable(problem.message)
    }
  }

  private func name(of path: String) -> String { "\(revision):.\(path)" }

  /// `a/./b/../c` is `/a/c`: the working folder stands for the root, and what leads out of it stays in front.
  private func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private struct Problem: Error {
    let message: String
  }

  private func run(_ arguments: [String]) -> Result<[UInt8], Problem> {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { return .failure(Problem(message: "git could not be started")) }
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return .failure(Problem(message: "git has no such file in \(revision)")) }
    return .success(bytes)
  }
}
