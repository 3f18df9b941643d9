import ContractDiagnostics

/// A design rule: what it is called and explained as, from which preset on it holds, and its check.
public struct LintRule: Sendable {
  public let code: DiagnosticCode
  /// The mildest preset that has it.
  public let preset: LintPreset
  let check: @Sendable (inout LintReport) -> Void

  init(_ preset: LintPreset, _ code: DiagnosticCode, check: @escaping @Sendable (inout LintReport) -> Void) {
    self.code = code
    self.preset = preset
    self.check = check
  }
}

/// How demanding a run is. Each preset has the rules of the one before.
public enum LintPreset: String, Sendable, CaseIterable {
  /// What breaks clients or tools.
  case minimal
  /// What most teams agree on.
  case recommended
  /// What a public interface should have.
  case strict

  /// nil for a rule that the preset does not have.
  func severity(of rule: LintRule) -> Diagnostic.Severity? {
    LintPreset.allCases.prefix { $0 != self }.contains(rule.preset) || rule.preset == self ? rule.code.severity : nil
  }
}
