import ContractDiagnostics
import ContractGenerator
import Foundation
import SwiftEmitter
import Testing
import TypeScriptEmitter

/// Each folder under Cases is a document with what must come of it: `Expected.swift` (all Swift files, one behind the other) and
/// `diagnostics.txt`. `UPDATE_EXPECTED=1 swift test --filter CaseTests` rewrites them; read the difference before you commit it.
@Suite struct CaseTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()) ?? []

  @Test func casesAreThere() {
    #expect(CaseTests.names.count >= 11)
  }

  @Test(arguments: names) func isAsExpected(_ name: String) throws {
    let folder = CaseTests.folder.appending(path: name)
    let text = try String(contentsOf: folder.appending(path: "openapi.yaml"), encoding: .utf8)
    let options = GeneratorOptions(swift: SwiftOptions(shards: 1, client: true), typeScript: TypeScriptOptions())
    let result = Generator.generate("openapi.yaml", files: MemoryFiles(["/openapi.yaml": text]), options: options)
    try compare(TextRenderer(sources: result.sources).render(result.diagnostics), folder.appending(path: "diagnostics.txt"))
    let swift = result.swift.map { "// FILE \($0.path)\n\($0.text)" }.joined(separator: "\n")
    try compare(swift, folder.appending(path: "Expected.swift.txt"))
  }

  private func compare(_ actual: String, _ file: URL) throws {
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard actual != expected else { return }
    let found = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(found.count, wanted.count)
    let near = { (lines: [Substring]) in lines.dropFirst(max(0, index - 1)).prefix(4).joined(separator: "\n") }
    Issue.record("\(file.lastPathComponent) differs at line \(index + 1)\nexpected:\n\(near(wanted))\nfound:\n\(near(found))")
  }
}
