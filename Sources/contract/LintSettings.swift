import ContractConfiguration
import ContractDiagnostics
import ContractLint

/// What `lint` of `contract.yaml` says, held against the rules that there are.
struct LintSettings {
  let preset: LintPreset?
  let levels: [String: SeverityPolicy.Level]
  /// Names of rules that there are not.
  let mistakes: [Diagnostic]

  init(_ written: LintConfiguration) {
    preset = written.preset.flatMap { LintPreset(rawValue: $0.rawValue) }
    let known = LintRule.all.map(\.code.rawValue)
    mistakes = written.rules.map(\.name).filter { !known.contains($0.value) }.map { name in
      let near = Suggestion.nearest(to: name.value, among: known).map { "did you mean `\($0)`?" }
      return Diagnostic(
        .error, .configurationKey, "there is no lint rule \(quoted(name.value))", at: name.span,
        help: near ?? "`contract lint --list` names them")
    }
    levels = Dictionary(written.rules.map { ($0.name.value, $0.level) }) { _, last in last }
  }
}

/// The rules as `contract lint --list` shows them.
enum RuleList {
  static func text() -> String {
    LintPreset.allCases.map { preset in
      let rules = LintRule.all.filter { $0.preset == preset }
      return "\(preset.rawValue)\n" + rules.map { "  \($0.code.rawValue): \($0.code.title)\n" }.joined()
    }.joined(separator: "\n")
  }
}
