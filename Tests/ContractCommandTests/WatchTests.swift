import ContractTestSupport
import Foundation
import Testing

/// `contract generate --watch`, run as a program of its own.
@Suite struct WatchTests {
  private static func document(_ operation: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: "1"}
    paths: {/a: {get: {operationId: \(operation), responses: {"204": {description: Done}}}}}

    """
  }

  @Test func aSaveIsGeneratedAndAMistakeIsSurvived() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "contract-watch-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "openapi.yaml")
    try Data(Self.document("readOne").utf8).write(to: file)

    let program = try RunningProgram("contract", ["generate", file.path(), "--typescript", folder.path() + "/out", "--watch"])
    defer { program.end() }
    #expect(program.line { $0.hasPrefix("wrote ") } != nil)
    try Data(Self.document("[").utf8).write(to: file)
    #expect(program.line { $0.contains("error:") } != nil)
    try Data(Self.document("readTwo").utf8).write(to: file, options: .atomic)
    #expect(program.line { $0.hasPrefix("wrote ") } != nil)
    let schema = try String(contentsOf: folder.appending(path: "out/schema.d.ts"), encoding: .utf8)
    #expect(schema.contains("readTwo") && !schema.contains("readOne"))
  }
}
