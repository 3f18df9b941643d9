import ArgumentParser
import ContractCommand
import ContractTestSupport
import Foundation
import Testing

@testable import contract

/// `contract locate`, and the side table that `contract generate` writes.
@Suite struct LocateTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: T, version: "1"}
    paths:
      /a: {get: {operationId: readA, tags: [a], responses: {"204": {description: Done}}}}
    components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}

    """

  private func inGeneratedFolder(_ body: (_ document: String, _ types: String) throws -> Void) throws {
    try Workspace.with(["openapi.yaml": Self.document]) { (folder: URL) throws in
      let document = folder.appending(path: "openapi.yaml").path()
      try Generate.parse([document, "--typescript", folder.path(), "--source-map", folder.appending(path: "map.json").path()]).run()
      try body(document, folder.appending(path: "types.ts").path())
    }
  }

  private func line(of text: String, in path: String) throws -> Int {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }

  @Test func aLineLeadsToItsPlace() throws {
    try inGeneratedFolder { (document: String, types: String) throws in
      let line = try line(of: "export type Pet =", in: types)
      #expect(try Locate.parse(["\(types):\(line)", document]).output() == "\(document):5:29 #/components/schemas/Pet")
      // A compiler's message has a column too.
      #expect(try Locate.parse(["\(types):\(line):8", document]).output() == "\(document):5:29 #/components/schemas/Pet")
    }
  }

  @Test func theSideTableHoldsTheSame() throws {
    try inGeneratedFolder { (document: String, types: String) throws in
      let map = try String(contentsOfFile: types.replacing("types.ts", with: "map.json"), encoding: .utf8)
      let line = try line(of: "export type Pet =", in: types)
      #expect(map.contains("[\(line),0,5,29,\"#/components/schemas/Pet\"]"))
    }
  }

  @Test func anOldFileIsNoFileOfTheDocument() throws {
    try inGeneratedFolder { (document: String, types: String) throws in
      try (String(contentsOfFile: types, encoding: .utf8) + "// by hand\n").write(toFile: types, atomically: true, encoding: .utf8)
      #expect(throws: ExitCode(1)) { try Locate.parse(["\(types):3", document]).output() }
    }
  }

  @Test func wrongArgumentsAreNamed() throws {
    try inGeneratedFolder { (document: String, types: String) throws in
      for (argument, problem) in [
        (types, "expected FILE:LINE, found `\(types)`"), (types + ":0", "expected FILE:LINE, found `\(types):0`"),
        (types + "x:1", "there is no file \(types)x"),
      ] {
        let error = #expect(throws: (any Error).self) { try Locate.parse([argument, document]) }
        #expect(error.map { Locate.message(for: $0) } == problem)
      }
    }
  }

  @Test func whatIsNotThereHasNoPlace() throws {
    try inGeneratedFolder { (document: String, types: String) throws in
      for argument in [types + ":9999", document + ":1"] {
        #expect(throws: ExitCode(1)) { try Locate.parse([argument, document]).output() }
      }
    }
  }
}
