import ContractDiagnostics
import ContractLint
import Testing

/// Which rules hold, and what is accepted.
@Suite struct PresetTests {
  private static let document = """
    paths:
      /petShops:
        get: {responses: {'204': {description: Done}}}

    """

  @Test func eachPresetHasTheRulesOfTheOneBefore() {
    let codes = LintPreset.allCases.map { Linted(Self.document, preset: $0).codes }
    #expect(codes[0] == ["operation-id"])
    #expect(codes[1] == ["error-response", "operation-id", "operation-summary", "operation-tag"])
    #expect(codes[2] == ["error-response", "operation-id", "operation-summary", "operation-tag", "path-case"])
  }

  @Test func singleRulesAreMoved() {
    let linted = Linted(Self.document, preset: .minimal, levels: ["operation-id": .off, "path-case": .error])
    #expect(linted.codes == ["path-case"])
    #expect(linted.findings.map(\.severity) == [.error])
  }

  @Test func acceptedFindingsAreLeftOut() {
    let findings = Linted(Self.document, preset: .recommended).findings
    let list = IgnoreList(text: IgnoreList.text(Array(findings.dropLast())) + "operation-tag #/paths/~1gone/get\n")
    let (kept, unused) = list.filter(findings)
    #expect(kept.map(\.code.rawValue) == ["operation-tag"])
    #expect(unused.map { "\($0.line) \($0.pointer)" } == ["5 #/paths/~1gone/get"])
  }
}
