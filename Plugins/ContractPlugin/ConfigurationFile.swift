import Foundation

/// What a build must know of a `contract.yaml` before the tool reads it: the document, the number of shards, and the files it names.
///
/// A plugin cannot link a YAML reader, so it looks for the words; the tool reads the file properly and reports what is wrong with it.
struct ConfigurationFile {
  let url: URL
  private let words: [Substring]

  /// The configuration of a folder, if it has one.
  init?(in folder: URL) {
    let candidates = ["contract.yaml", "contract.yml"].map { folder.appending(path: $0) }
    guard let url = candidates.first(where: { FileManager.default.fileExists(atPath: $0.path()) }),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return nil }
    self.url = url
    words = text.split(separator: "\n").flatMap { line in
      line.prefix { $0 != "#" }.split { " ,[]{}'\"\t\r".contains($0) }
    }
  }

  /// Over how many files Swift is spread.
  var shards: Int? { value(of: "shards").flatMap { Int($0) }.flatMap { (1...256).contains($0) ? $0 : nil } }

  /// The document, when the configuration names one that is there.
  var document: URL? { value(of: "document").flatMap(file) }

  /// Every file that a word of the configuration names: overlays, and documents that other modules are made of.
  var files: [URL] {
    words.map { $0.hasSuffix(":") ? $0.dropLast() : $0 }
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".json") }.compactMap(file)
  }

  private func value(of key: String) -> Substring? {
    guard let index = words.firstIndex(where: { $0 == key + ":" }), index + 1 < words.count else { return nil }
    return words[index + 1]
  }

  private func file(_ path: Substring) -> URL? {
    let file = url.deletingLastPathComponent().appending(path: String(path)).standardized
    return FileManager.default.fileExists(atPath: file.path()) ? file : nil
  }
}
