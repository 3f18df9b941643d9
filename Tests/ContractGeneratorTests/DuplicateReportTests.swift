import ContractDiagnostics
import ContractGenerator
import Foundation
import SwiftEmitter
import Testing
import TypeScriptEmitter

/// One mistake is one diagnostic, however many ways lead to it.
@Suite struct DuplicateReportTests {
  @Test func aMistakeReachedByTwoReferencesIsReportedOnce() {
    let text = """
      openapi: 3.1.0
      info: {title: Twice, version: '1'}
      paths:
        /a: {get: {responses: {'200': {$ref: '#/components/responses/R'}, default: {$ref: '#/components/responses/R'}}}}
        /b: {get: {responses: {'200': {$ref: '#/components/responses/R'}}}}
      components:
        responses:
          R: {description: R, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
        schemas:
          S: {type: string, enum: [a, a], pattern: '(a)\\1', maxLenght: 3}
          T: {type: array, items: {$ref: '#/components/schemas/S'}}
      """
    let options = GeneratorOptions(swift: SwiftOptions(shards: 1), typeScript: TypeScriptOptions())
    let result = Generator.generate("/openapi.yaml", files: MemoryFiles(["/openapi.yaml": text]), options: options)
    let codes = result.diagnostics.map(\.code.rawValue).sorted()
    #expect(codes == ["duplicate-enumeration-value", "not-supported-pattern", "unknown-key"])
  }

  @Test(arguments: CaseTests.names) func noCaseReportsAnythingTwice(_ name: String) throws {
    let text = try String(contentsOf: CaseTests.folder.appending(path: name + "/openapi.yaml"), encoding: .utf8)
    let result = Generator.generate("/openapi.yaml", files: MemoryFiles(["/openapi.yaml": text]))
    let keys = result.diagnostics.map { "\($0.code) \($0.span) \($0.message)" }
    #expect(Set(keys).count == keys.count)
  }
}
