import ArgumentParser
import ContractConfiguration
import ContractDiagnostics
import ContractLint

/// What `lint` of `contract.yaml` says, held against the rules that there are.
struct LintSettings {
  let preset: LintPreset?
  let levels: [String: SeverityPolicy.Level]

  init(_ written: LintConfiguration) throws {
    preset = written.preset.flatMap { LintPreset(rawValue: $0.rawValue) }
    let known = LintRule.all.map(\.code.rawValue)
    for name in written.rules.map(\.name.value) where !known.contains(name) {
      let near = Suggestion.nearest(to: name, among: known).map { "did you mean `\($0)`?" } ?? "`contract lint --list` names them"
      throw ValidationError("contract.yaml: there is no lint rule \(quoted(name)); \(near)")
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
