import ContractDiagnostics
import ContractMock
import Testing

/// The examples of codes that a mock has are their fixtures.
@Suite struct CodeExampleTests {
  static let codes = CodeFamily.all.flatMap(\.codes).filter { $0.example.form == .mocked }

  @Test(arguments: codes) func theBadExampleFiresItsCodeAlone(_ code: DiagnosticCode) throws {
    let diagnostics = try diagnostics(code.example.bad)
    #expect(diagnostics.map(\.code) == [code] && diagnostics.map(\.severity) == [code.severity])
  }

  @Test(arguments: codes) func theGoodExampleHasNoProblem(_ code: DiagnosticCode) throws {
    #expect(try diagnostics(code.example.good).isEmpty)
  }

  private func diagnostics(_ fragment: String) throws -> [Diagnostic] {
    try MockServer(MockedModel.of("openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\n" + fragment + "\n")).misfits.map(\.diagnostic)
  }
}
