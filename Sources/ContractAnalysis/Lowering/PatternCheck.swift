import ContractDiagnostics
import ContractPattern

extension Lowering {
  /// Whether the run time can match the pattern. One that it cannot, or that is none, is reported and left out.
  func isUsable(_ pattern: Located<String>) -> Bool {
    do throws(PatternError) {
      _ = try Pattern(pattern.value)
      return true
    } catch {
      let isMalformed = error.kind == .malformed
      diagnostics.warning(
        isMalformed ? .invalidPattern : .notSupportedPattern, "pattern is \(isMalformed ? "not valid" : "not checked"): \(error)",
        at: pattern.span,
        help: isMalformed ? "patterns follow ECMA-262 with the flag u" : "what has no linear-time match is left out")
      return false
    }
  }
}
