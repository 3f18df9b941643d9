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
    #expect(result.output.contains("14 passed"))
  }

  /// `erasableSyntaxOnly`: Node runs the files as they are. Browsers' types alone suffice.
  @Test func needsNothingButTheWebPlatform() throws {
    var files = try Repository.generate(ClientRunTests.folder.appending(path: "openapi.yaml").path(percentEncoded: false))
    files["main.ts"] = "export * from \"./client.ts\";\n"
    let options = "\"lib\": [\"es2022\", \"dom\", \"dom.iterable\"], \"erasableSyntaxOnly\": true, \"isolatedDeclarations\": false"
    #expect(try Deno.check(files, entry: "main.ts", options: options) == "")
  }
}
