import ContractDiagnostics
import ContractGenerator
import ContractTestSupport
import Foundation
import Testing

@testable import ContractCommand

/// What a build says of files that it read and does not look at.
@Suite struct PlannedInputsTests {
  @Test func filesThatThePlanDoesNotNameAreWarnedOf() throws {
    let files = [
      "openapi.yaml": "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {$ref: a.yaml}}}\n",
      "a.yaml": "type: string\n", "contract.yaml": "strict: true\n",
    ]
    try Workspace.with(files) { (folder: URL) throws in
      let sources = Generator.generate(folder.appending(path: "openapi.yaml").path(), files: DiskFileReader()).sources
      let planned = { (names: [String]) in PlannedInputs(names.map { folder.appending(path: $0).path() })?.warnings(about: sources) }
      #expect(planned([]) == nil)
      #expect(planned(["openapi.yaml", "contract.yaml", "a.yaml"]) == [])
      let warnings = try #require(planned(["openapi.yaml"]))
      #expect(warnings.count == 2)
      #expect(warnings.contains { $0.contains("contract.yaml:1:1: warning: this file is new to the build") })
      #expect(warnings.contains { $0.contains("a.yaml:1:1: warning: ") && $0.hasSuffix("[unplanned-input]") })
    }
  }
}
