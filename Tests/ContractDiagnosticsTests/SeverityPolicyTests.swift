import ContractDiagnostics
import Testing

@Suite struct SeverityPolicyTests {
  private func severity(
    _ reported: Diagnostic.Severity, _ code: DiagnosticCode, _ change: (inout SeverityPolicy) -> Void
  ) -> Diagnostic.Severity? {
    var policy = SeverityPolicy()
    change(&policy)
    return policy.applied(to: Diagnostic(reported, code, "m", at: .beginning(of: SourceID(0))))?.severity
  }

  @Test func byItselfNothingChanges() {
    for reported in Diagnostic.Severity.allCases { #expect(severity(reported, .wrongKind) { _ in } == reported) }
  }

  @Test func strictRaisesWarningsButNotLimits() {
    #expect(severity(.warning, .wrongKind) { $0.isStrict = true } == .error)
    #expect(severity(.warning, .notSupportedPattern) { $0.isStrict = true } == .warning)
    #expect(severity(.note, .wrongKind) { $0.isStrict = true } == .note)
  }

  @Test func aLevelOfItsOwnWinsOverStrict() {
    let lowered = severity(.warning, .wrongKind) { policy in
      policy.isStrict = true
      policy.levels = [.wrongKind: .off]
    }
    #expect(lowered == nil)
    #expect(severity(.warning, .notSupportedPattern) { $0.levels = [.notSupportedPattern: .error] } == .error)
  }

  @Test func notesHaveLevelsToo() {
    #expect(severity(.note, .sameName) { $0.levels = [.sameName: .off] } == nil)
    #expect(severity(.note, .sameName) { $0.levels = [.sameName: .error] } == .error)
  }

  @Test func onlyReadableErrorsAreLowered() {
    #expect(severity(.error, .wrongKind) { $0.levels = [.wrongKind: .warning] } == .error)
    #expect(severity(.error, .unresolvedReference) { $0.levels = [.unresolvedReference: .warning] } == .warning)
    #expect(severity(.error, .unresolvedReference) { $0.levels = [.unresolvedReference: .off] } == .note, "never in silence")
  }
}
