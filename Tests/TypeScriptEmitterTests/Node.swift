import Foundation

/// Runs TypeScript in Node, without its types, which deno takes away.
enum Node {
  static let isInstalled: Bool = {
    let result = try? Deno.start(["/bin/sh", "-c", "command -v node"], in: FileManager.default.temporaryDirectory)
    return result?.status == 0
  }()

  /// Runs `module`, the file named `module.ts` among `files`, which import one another with `.js` at the end.
  static func run(_ files: [String: String], module: String) throws -> (status: Int32, output: String) {
    let files = files.merging(["package.json": "{ \"type\": \"module\" }"], uniquingKeysWith: { $1 })
    return try Deno.inFolder(of: files) { folder in
      let names = files.keys.filter { $0.hasSuffix(".ts") && !$0.hasSuffix(".d.ts") }.sorted()
      let options = ["transpile", "--quiet", "--no-check", "--no-remote", "--no-npm", "--outdir", "built"]
      let built = try Deno.start(Deno.command() + options + names, in: folder)
      if built.status != 0 { return built }
      return try Deno.start(["/usr/bin/env", "node", "built/\(module).js"], in: folder)
    }
  }
}
