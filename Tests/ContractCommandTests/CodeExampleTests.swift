import ContractDiagnostics
import ContractTestSupport
import Foundation
import Testing

/// The examples of codes that only a run of the command has are their fixtures.
@Suite struct CodeExampleTests {
  static let codes = CodeFamily.all.flatMap(\.codes).filter { $0.example.form == .commands }

  @Test(arguments: codes) func theBadExampleFiresItsCodeAlone(_ code: DiagnosticCode) throws {
    let run = try run(code.example.bad)
    let lines = run.errors.split(separator: "\n")
    #expect(run.status == 0 && !lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains(": \(code.severity): ") && $0.hasSuffix("[\(code)]") }, "\(run.errors)")
  }

  @Test(arguments: codes) func theGoodExampleHasNoProblem(_ code: DiagnosticCode) throws {
    let run = try run(code.example.good)
    #expect(run.status == 0 && run.errors.isEmpty && run.output.isEmpty, "\(run.errors)")
  }

  private func run(_ commands: String) throws -> FinishedProgram {
    try Workspace.with(["openapi.yaml": Workspace.document]) { folder in
      let path = FinishedProgram.folder.path() + ":/usr/bin:/bin"
      return try FinishedProgram("/bin/bash", ["-e", "-c", commands], in: folder, environment: ["PATH": path])
    }
  }
}
