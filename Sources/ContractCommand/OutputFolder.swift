import ContractGenerator
import Foundation

/// Writes generated files, each only when its bytes change, so that nothing downstream is rebuilt without need.
struct OutputFolder {
  let path: String
  let isDryRun: Bool

  /// The paths that were written, or would have been.
  func write(_ files: [GeneratedFile]) throws(OutputError) -> [String] {
    var changed: [String] = []
    for file in files {
      let target = path + "/" + file.path
      if let current = FileManager.default.contents(atPath: target), current.elementsEqual(file.text.utf8) { continue }
      changed.append(target)
      if !isDryRun { try write(Data(file.text.utf8), to: target) }
    }
    return changed
  }

  /// Whole or not at all: the new content replaces the old one in one step.
  private func write(_ data: Data, to target: String) throws(OutputError) {
    do {
      let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try data.write(to: URL(fileURLWithPath: target), options: .atomic)
    } catch {
      throw OutputError(path: target, reason: (error as NSError).localizedDescription)
    }
  }
}

/// A file that could not be written.
struct OutputError: Error {
  var path: String
  var reason: String
}
