import ContractDiagnostics
import ContractPattern

extension Lowering {
  /// Whether the run time can match the pattern. One that it cannot is reported and left out.
  func isUsable(_ pattern: Located<String>) -> Bool {
    do throws(PatternError) {
      _ = try Pattern(pattern.value)
      return true
    } catch {
      diagnostics.warning(
        .notSupportedPattern, "pattern is not checked: \(error)", at: pattern.span,
        help: "patterns follow ECMA-262 with the flag u; what has no linear-time match is left out")
      return false
    }
  }
}
