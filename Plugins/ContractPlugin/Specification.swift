import Foundation

/// A document with its configuration, and every file that either of them may read.
struct Specification {
  let document: URL
  let configuration: ConfigurationFile?

  /// The document of a target: in its own folder, or else at the root of the package.
  ///
  /// The configuration stands beside the document; one in the target's folder holds for the package's document too.
  init?(target: URL, package: URL) {
    let own = ConfigurationFile(in: target)
    if let document = own?.document ?? Specification.document(in: target) {
      self.init(document: document, configuration: own)
      return
    }
    let configuration = ConfigurationFile(in: package)
    guard let document = configuration?.document ?? Specification.document(in: package) else { return nil }
    self.init(document: document, configuration: own ?? configuration)
  }

  private init(document: URL, configuration: ConfigurationFile?) {
    self.document = document
    self.configuration = configuration
  }

  /// The folder that the configuration's paths are seen from.
  var root: URL { (configuration?.url ?? document).deletingLastPathComponent().standardized }

  /// The files that a build must look at. What the configuration names may be a document with a configuration of its own.
  var inputs: [URL] {
    var found: [URL] = []
    var open = [document] + Specification.parts(of: document) + (configuration.map { [$0.url] + $0.files } ?? [])
    while let file = open.popLast() {
      guard !found.contains(file) else { continue }
      found.append(file)
      let folder = file.deletingLastPathComponent()
      guard folder.standardized != root, let further = ConfigurationFile(in: folder) else { continue }
      open += [further.url] + further.files + Specification.parts(of: file)
    }
    return found.sorted { $0.path() < $1.path() }
  }

  /// Where a configuration may appear: SwiftPM keeps the plan of a build when one is made later, and a folder changes then.
  var folders: [URL] { configuration == nil ? [document.deletingLastPathComponent()] : [] }

  /// Documents of the usual names beside the one that was taken, when nobody said which to take.
  var others: [URL] {
    guard configuration?.document == nil else { return [] }
    return Specification.documents(in: document.deletingLastPathComponent()).filter { $0 != document }
  }

  private static func document(in folder: URL) -> URL? { documents(in: folder).first }

  private static func documents(in folder: URL) -> [URL] {
    ["openapi.yaml", "openapi.yml", "openapi.json"].map { folder.appending(path: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.path()) }
  }

  /// Files that a document in several parts may refer to: all YAML and JSON in a folder `openapi` beside it.
  private static func parts(of document: URL) -> [URL] {
    files(below: document.deletingLastPathComponent().appending(path: "openapi")) { name in
      [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
    }
  }

  static func files(below folder: URL, where isWanted: (String) -> Bool) -> [URL] {
    let names = (FileManager.default.subpaths(atPath: folder.path()) ?? []).filter(isWanted).sorted()
    return names.map { folder.appending(path: $0) }
  }
}
