import ContractGenerator
import Foundation
import OpenAPIDocument

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
      guard !isDryRun else { continue }
      try makeFolder(of: target)
      try OutputFile.replace(target, with: file.text)
    }
    return changed
  }

  private func makeFolder(of target: String) throws(OutputError) {
    let folder = PathText.folder(of: target)
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw OutputError(path: folder, error)
    }
  }
}
