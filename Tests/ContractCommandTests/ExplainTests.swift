import ArgumentParser
import ContractDiagnostics
import Testing

@testable import ContractCommand
@testable import contract

@Suite struct ExplainTests {
  @Test func aCodeIsExplained() throws {
    #expect(try Explain.parse(["duplicate-key"]).output() == ExplanationRenderer.text(.duplicateKey))
    #expect(try Explain.parse(["[duplicate-key]"]).output() == ExplanationRenderer.text(.duplicateKey))
    #expect(try Explain.parse(["duplicate-key", "--format", "json"]).output() == ExplanationRenderer.json(.duplicateKey))
  }

  @Test func withoutACodeAllAreListed() throws {
    #expect(try Explain.parse([]).output() == ExplanationRenderer.list(Explain.families))
    #expect(try Explain.parse(["--format", "json"]).output() == ExplanationRenderer.json(Explain.families))
  }

  @Test func rulesOfDesignAreExplainedToo() throws {
    #expect(try Explain.parse(["path-case"]).output().contains("kebab-case"))
    #expect(try Explain.parse([]).output().contains("\nDesign, for contract lint\n"))
  }

  @Test func anUnknownCodeIsAWrongArgument() throws {
    let error = try #require(#expect(throws: (any Error).self) { try Explain.parse(["duplicate-keys"]) })
    #expect(Explain.message(for: error) == "there is no code `duplicate-keys`; did you mean `duplicate-key`?")
    #expect(Explain.exitCode(for: error) == .validationFailure)
  }

  @Test func colourFollowsTheChoice() {
    #expect(ColorChoice.always.usesColor(isTerminal: false, environment: ["NO_COLOR": "1"]))
    #expect(!ColorChoice.never.usesColor(isTerminal: true, environment: [:]))
    #expect(ColorChoice.auto.usesColor(isTerminal: true, environment: ["NO_COLOR": ""]))
    #expect(!ColorChoice.auto.usesColor(isTerminal: true, environment: ["NO_COLOR": "1"]))
    #expect(!ColorChoice.auto.usesColor(isTerminal: true, environment: ["TERM": "dumb"]))
    #expect(!ColorChoice.auto.usesColor(isTerminal: false, environment: [:]))
  }
}
