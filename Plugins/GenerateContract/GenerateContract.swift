import Foundation
import PackagePlugin

/// `swift package generate-contract`: refreshes the TypeScript under `Generated/`, which a build may not write.
///
/// The document is what `contract.yaml` names, or `openapi.yaml` at the root of the package. Further arguments go to `contract generate`;
/// `--check` writes nothing and fails when something is stale.
@main
struct GenerateContract: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let root = context.package.directoryURL
    let process = Process()
    process.executableURL = try context.tool(named: "contract-generate").url
    process.currentDirectoryURL = root
    process.arguments = ["generate", "--typescript", "Generated/typescript"] + arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      Diagnostics.error("contract generate failed with code \(process.terminationStatus)")
      return
    }
  }
}
