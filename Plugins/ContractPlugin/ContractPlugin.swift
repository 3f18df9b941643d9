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
    guard let specification = Specification(target: target.directoryURL, package: context.package.directoryURL) else {
      Diagnostics.error("no openapi.yaml found for target \(target.name); put one at the root of the package or into the target's folder")
      return []
    }
    for other in specification.others { Self.warn(of: other, beside: specification.document, target) }
    let shards = specification.configuration?.shards ?? 24
    let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
    var arguments = ["generate", specification.document.path(), "--swift", output.path(), "--shards", String(shards)]
    if Self.wantsClient(target) { arguments.append("--swift-client") }
    if let configuration = specification.configuration { arguments += ["--config", configuration.url.path()] }
    let typeScript = Self.typeScript(of: specification, target, context.package)
    if Self.exists(typeScript) { arguments += ["--warn-when-stale", typeScript.path()] }
    let inputs = specification.inputs
    for input in inputs { arguments += ["--planned", input.path()] }
    return [
      .buildCommand(
        displayName: "Generating \(target.name) from \(specification.document.lastPathComponent)",
        executable: try context.tool(named: "contract-generate").url, arguments: arguments,
        inputFiles: inputs + specification.folders + Specification.files(below: typeScript) { $0.hasSuffix(".ts") },
        outputFiles: Self.outputNames(shards: shards).map { output.appending(path: $0) })
    ]
  }

  /// The committed TypeScript of a document: of the package's own, or of one among several.
  private static func typeScript(of specification: Specification, _ target: any Target, _ package: Package) -> URL {
    let all = package.directoryURL.appending(path: "Generated/typescript")
    return specification.root == package.directoryURL.standardized ? all : all.appending(path: target.name)
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

  private static func warn(of other: URL, beside document: URL, _ target: any Target) {
    Diagnostics.warning(
      "\(other.path()) is not read: a target takes one document, and \(target.name) has \(document.lastPathComponent); give each document a "
        + "target of its own, with importMapping for schemas that they share, or name the one that counts as `document` in contract.yaml")
  }

  private static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path()) }
}
