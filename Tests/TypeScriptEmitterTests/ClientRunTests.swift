import Foundation
import Testing

@testable import TypeScriptEmitter

/// The generated client, run by deno against servers of deno's: `Client/client.test.ts`.
@Suite struct ClientRunTests {
  private static let folder = Repository.root.appending(path: "Tests/TypeScriptEmitterTests/Client")

  @Test func everyWayToCall() throws {
    var files = try Repository.generate(ClientRunTests.folder.appending(path: "openapi.yaml").path(percentEncoded: false))
    files["client.test.ts"] = try String(contentsOf: ClientRunTests.folder.appending(path: "client.test.ts"), encoding: .utf8)
    files["equal.ts"] = typeEquality
    try Deno.expectCorrect(files, entry: "client.test.ts")
    let result = try Deno.test(files, entry: "client.test.ts")
    #expect(result.status == 0, "\(result.output.suffix(8000))")
    #expect(result.output.contains("15 passed"))
  }

  private static func nodeFiles(_ ending: TypeScriptOptions.ImportExtension) throws -> [String: String] {
    let document = folder.appending(path: "openapi.yaml").path(percentEncoded: false)
    var files = try Repository.generate(document, TypeScriptOptions(files: [.client], importExtension: ending))
    let text = try String(contentsOf: folder.appending(path: "node.ts"), encoding: .utf8)
    files["node.ts"] = text.replacingOccurrences(of: "\"./client.ts\"", with: "\"./client.\(ending.rawValue)\"")
    return files
  }

  @Test func runsInDeno() throws {
    let files = try ClientRunTests.nodeFiles(.ts)
    try Deno.expectCorrect(files, entry: "node.ts")
    let result = try Deno.run(files, entry: "node.ts")
    #expect(result.status == 0 && result.output.contains("the client works"), "\(result.output.suffix(4000))")
  }

  @Test(.enabled(if: Node.isInstalled, "Node is not installed")) func runsInNode() throws {
    let result = try Node.run(ClientRunTests.nodeFiles(.js), module: "node")
    #expect(result.status == 0 && result.output.contains("the client works"), "\(result.output.suffix(4000))")
  }

  /// `erasableSyntaxOnly`: Node runs the files as they are. Browsers' types alone suffice.
  @Test func needsNothingButTheWebPlatform() throws {
    var files = try Repository.generate(ClientRunTests.folder.appending(path: "openapi.yaml").path(percentEncoded: false))
    files["main.ts"] = "export * from \"./client.ts\";\n"
    let options = "\"lib\": [\"es2022\", \"dom\", \"dom.iterable\"], \"erasableSyntaxOnly\": true, \"isolatedDeclarations\": false"
    #expect(try Deno.check(files, entry: "main.ts", options: options) == "")
  }
}
