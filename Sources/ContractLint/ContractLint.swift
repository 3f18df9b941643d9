// ContractLint: design rules for contracts, beyond what the specification asks for.
// In: a model that has no errors.
// Out: findings in the order of the document, each with its rule, its place, and a fix where one is certain.
// Rules/ has one file for each rule: what must hold, why, a wrong and a right example, which are its tests, and the check.
// Never: reads or writes files; says anything about a document that cannot be read, which is ContractAnalysis's.

import ContractDiagnostics
import ContractModel

/// Looks at a contract with an eye for design.
public enum ContractLint {
  /// What the rules of `preset` have to say, with the levels of single rules changed; by position.
  public static func findings(in model: Model, preset: LintPreset, levels: [String: SeverityPolicy.Level] = [:]) -> [Finding] {
    var report = LintReport(subject: LintSubject(model))
    for rule in LintRule.all {
      guard let severity = levels[rule.code.rawValue].map(\.severity) ?? preset.severity(of: rule) else { continue }
      report.run(rule, severity)
    }
    return report.findings.sorted(by: Finding.comesBefore)
  }
}
