import ContractTestSupport
import Foundation
import Testing

/// `contract docs`, run as a program of its own.
@Suite struct DocsCommandTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: T, version: "1"}
    paths: {/a: {get: {operationId: a, responses: {"204": {description: Done}}}}}

    """

  private static func run(_ arguments: [String]) throws -> Int32 { try RunningProgram("contract", ["docs"] + arguments).status() }

  @Test func thePageIsWrittenAndAStaleOneIsNoticed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "contract-docs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let document = folder.appending(path: "openapi.yaml").path()
    let page = folder.appending(path: "page.html").path()
    try Data(Self.document.utf8).write(to: URL(fileURLWithPath: document))

    #expect(try Self.run([document, "--output", page, "--check"]) == 1)
    #expect(!FileManager.default.fileExists(atPath: page))
    #expect(try Self.run([document, "--output", page, "--server", "/"]) == 0)
    let text = try String(contentsOfFile: page, encoding: .utf8)
    #expect(text.contains("id=\"operation-a\"") && text.contains("list=\"servers\" value=\"/\">"))
    #expect(try Self.run([document, "--output", page, "--server", "/", "--check"]) == 0)
    // Another server makes another page.
    #expect(try Self.run([document, "--output", page, "--check"]) == 1)
    #expect(try String(contentsOfFile: page, encoding: .utf8) == text)
    #expect(try Self.run([document, "--check"]) == 64)
  }
}
