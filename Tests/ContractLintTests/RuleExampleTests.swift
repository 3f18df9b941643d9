import ContractDiagnostics
import ContractLint
import Testing

/// The examples that explain a rule are its fixtures.
@Suite struct RuleExampleTests {
  static let codes = LintRule.all.map(\.code)

  @Test(arguments: codes) func theBadExampleBreaksTheRule(_ code: DiagnosticCode) throws {
    #expect(Linted(code.example.bad + "\n").codes.contains(code.rawValue))
  }

  @Test(arguments: codes) func theGoodExampleKeepsTheRule(_ code: DiagnosticCode) throws {
    #expect(!Linted(code.example.good + "\n").codes.contains(code.rawValue))
  }

  @Test func codesAreUniqueAndNoneIsTheGenerators() {
    let codes = Self.codes.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.filter { name in !CodeFamily.all.flatMap(\.codes).contains { $0.rawValue == name } })
  }
}
