import Foundation
import PackagePlugin

/// `swift package generate-contract`: refreshes the TypeScript under `Generated/`, which a build may not write.
///
/// The document is what `contract.yaml` names, or `openapi.yaml` at the root of the package. A package without one has a document in the
/// folder of each target that is made of one: their TypeScript goes to `Generated/typescript/TARGET`, and `--target` chooses among them.
/// Further arguments go to `contract generate`; `--check` writes nothing and fails when something is stale.
@main
struct GenerateContract: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    var extractor = ArgumentExtractor(arguments)
    let wanted = extractor.extractOption(named: "target")
    let tool = try context.tool(named: "contract-generate").url
    let root = context.package.directoryURL
    var runs: [(document: [String], folder: String)] = []
    if Self.hasDocument(root), wanted.isEmpty {
      runs = [([], "Generated/typescript")]
    } else {
      for target in context.package.targets where Self.hasDocument(target.directoryURL) {
        guard wanted.isEmpty || wanted.contains(target.name) else { continue }
        runs.append((Self.document(target.directoryURL), "Generated/typescript/" + target.name))
      }
    }
    if runs.isEmpty { Diagnostics.error("no openapi.yaml found at the root of the package or in the folder of a target") }
    for run in runs {
      try generate(tool, in: root, run.document + ["--typescript", run.folder] + extractor.remainingArguments)
    }
  }

  private func generate(_ tool: URL, in root: URL, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = tool
    process.currentDirectoryURL = root
    process.arguments = ["generate"] + arguments
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { Diagnostics.error("contract generate failed with code \(process.terminationStatus)") }
  }

  private static let documents = ["openapi.yaml", "openapi.yml", "openapi.json"]
  private static let configurations = ["contract.yaml", "contract.yml"]

  private static func hasDocument(_ folder: URL) -> Bool { first(of: documents + configurations, in: folder) != nil }

  /// The document of a target's folder, or the folder's configuration where that names one.
  private static func document(_ folder: URL) -> [String] {
    first(of: documents, in: folder).map { [$0] } ?? first(of: configurations, in: folder).map { ["--config", $0] } ?? []
  }

  private static func first(of names: [String], in folder: URL) -> String? {
    names.map { folder.appending(path: $0).path() }.first { FileManager.default.fileExists(atPath: $0) }
  }
}
