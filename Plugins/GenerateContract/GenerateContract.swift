import Foundation
import PackagePlugin

/// `swift package generate-contract`: refreshes the TypeScript under `Generated/`, which a build may not write.
///
/// Further arguments go to `contract generate`; `--check` writes nothing and fails when something is stale.
@main
struct GenerateContract: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let root = context.package.directoryURL
    let names = ["openapi.yaml", "openapi.yml", "openapi.json"]
    guard let document = names.map({ root.appending(path: $0) }).first(where: { FileManager.default.fileExists(atPath: $0.path()) }) else {
      Diagnostics.error("no openapi.yaml at the root of the package")
      return
    }
    let process = Process()
    process.executableURL = try context.tool(named: "contract").url
    process.currentDirectoryURL = root
    process.arguments = ["generate", document.lastPathComponent, "--typescript", "Generated/typescript"] + arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      Diagnostics.error("contract generate failed with code \(process.terminationStatus)")
      return
    }
  }
}
