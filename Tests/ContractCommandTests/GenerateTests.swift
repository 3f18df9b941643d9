import ArgumentParser
import ContractTestSupport
import Foundation
import Testing

@testable import ContractCommand

/// What the options of `contract generate` do to what is written.
@Suite struct GenerateTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: T, version: "1"}
    paths:
      /a: {get: {operationId: readA, tags: [a], responses: {"204": {description: Done}}}}
      b: {get: {operationId: readB, tags: [b], responses: {"204": {description: Done}}}}

    """

  private func run(_ folder: URL, _ arguments: String...) throws -> String {
    let output = folder.appending(path: "out")
    try Generate.parse([folder.appending(path: "openapi.yaml").path(), "--swift", output.path()] + arguments).run()
    let names = try FileManager.default.contentsOfDirectory(atPath: output.path()).sorted()
    return try names.map { try String(contentsOf: output.appending(path: $0), encoding: .utf8) }.joined()
  }

  @Test func strictRefusesWarnings() throws {
    try Workspace.with(["openapi.yaml": Self.document]) { (folder: URL) throws in
      #expect(try run(folder).contains("readB"))
      #expect(throws: ExitCode(1)) { try run(folder, "--strict") }
    }
    try Workspace.with(["openapi.yaml": Self.document, "contract.yaml": "strict: true"]) { (folder: URL) throws in
      #expect(throws: ExitCode(1)) { try run(folder) }
      #expect(try run(folder, "--no-strict").contains("readB"))
      #expect(try run(folder, "--no-config").contains("readB"))
    }
  }

  @Test func overlaysAndConfigurationsAreFound() throws {
    let overlay = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions: [{target: $.paths.b, remove: true}]\n"
    let files = ["openapi.yaml": Self.document, "o.yaml": overlay, "other.yaml": "filter: {exclude: {tags: [a]}}"]
    try Workspace.with(files) { (folder: URL) throws in
      let text = try run(folder, "--overlay", folder.appending(path: "o.yaml").path(), "--strict")
      #expect(text.contains("readA") && !text.contains("readB"))
      let filtered = try run(folder, "--config", folder.appending(path: "other.yaml").path())
      #expect(!filtered.contains("readA") && filtered.contains("readB"))
    }
  }

  @Test func contradictionsAreRefused() {
    #expect(throws: (any Error).self) { try Generate.parse(["--config", "a", "--no-config"]) }
    #expect(throws: (any Error).self) { try Generate.parse(["--shards", "0"]) }
  }
}
