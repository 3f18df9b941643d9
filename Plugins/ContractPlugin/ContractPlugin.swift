import Foundation
import PackagePlugin

/// Generates Swift from a target's document during the build.
///
/// The document is `openapi.yaml` (or `.yml`, `.json`) in the target's folder, or else at the root of the package; a `contract.yaml` in
/// either place may name another one. Output goes to the build folder. A build command names its outputs before it runs and cannot look
/// into the document, so the names are fixed by the number of shards.
@main
struct ContractPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folders = [target.directoryURL, context.package.directoryURL]
    let configuration = folders.lazy.compactMap({ ConfigurationFile(in: $0) }).first
    guard let document = configuration?.document ?? folders.lazy.compactMap(Self.document).first else {
      Diagnostics.error("no openapi.yaml found for target \(target.name); put one at the root of the package or into the target's folder")
      return []
    }
    let shards = configuration?.shards ?? 12
    let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
    let typeScript = context.package.directoryURL.appending(path: "Generated/typescript")
    var arguments = ["generate", document.path(), "--swift", output.path(), "--shards", String(shards)]
    if Self.wantsClient(target) { arguments.append("--swift-client") }
    var inputs = [document] + Self.parts(of: document)
    if let configuration {
      arguments += ["--config", configuration.url.path()]
      inputs += [configuration.url] + configuration.files.filter { $0 != document }
    }
    let root = (configuration?.url ?? document).deletingLastPathComponent()
    if root.standardized == context.package.directoryURL.standardized, Self.exists(typeScript) {
      arguments += ["--warn-when-stale", typeScript.path()]
      inputs += Self.files(below: typeScript) { $0.hasSuffix(".ts") }
    }
    return [
      .buildCommand(
        displayName: "Generating \(target.name) from \(document.lastPathComponent)",
        executable: try context.tool(named: "contract-generate").url,
        arguments: arguments, inputFiles: inputs, outputFiles: Self.outputNames(shards: shards).map { output.appending(path: $0) })
    ]
  }

  /// A target that depends on ContractClient gets a client: what it could not import it would not want.
  private static func wantsClient(_ target: any Target) -> Bool {
    target.dependencies.contains { dependency in
      switch dependency {
      case .target(let target): target.name == "ContractClient"
      case .product(let product): product.name == "ContractClient"
      @unknown default: false
      }
    }
  }

  /// What `contract generate --shards N` writes, whatever the document holds. The compiler takes files in this order, so that each of its
  /// processes gets some of each kind; from 25 files to a process on it starts another, which bounds the memory of each.
  private static func outputNames(shards: Int) -> [String] {
    let fixed = ["ContractProtocols", "ContractRoutes", "ContractClient", "ContractSchemaRegistry"]
    let kinds = ["ContractModels", "ContractOperations", "ContractCoding", "ContractServing", "ContractCalls", "ContractSchemas"]
    let sharded = (0..<shards).flatMap { shard in kinds.map { $0 + String(shard) } }
    return (fixed + sharded).map { $0 + ".swift" }
  }

  private static func document(in folder: URL) -> URL? {
    ["openapi.yaml", "openapi.yml", "openapi.json"].map { folder.appending(path: $0) }.first(where: exists)
  }

  /// Files that a document in several parts may refer to: all YAML and JSON in a folder `openapi` beside it.
  private static func parts(of document: URL) -> [URL] {
    files(below: document.deletingLastPathComponent().appending(path: "openapi")) { name in
      [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
    }
  }

  private static func files(below folder: URL, where isWanted: (String) -> Bool) -> [URL] {
    let names = (FileManager.default.subpaths(atPath: folder.path()) ?? []).filter(isWanted).sorted()
    return names.map { folder.appending(path: $0) }
  }

  private static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path()) }
}
