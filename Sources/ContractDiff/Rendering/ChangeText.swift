import ContractDiagnostics

extension ChangeReport {
  /// For people at a terminal: the worst first.
  public func text(usesColor: Bool = false) -> String {
    var text = ""
    for effect in Change.Effect.allCases {
      for change in changes(effect) { text += entry(change, usesColor) }
    }
    return text + summary + "\n"
  }

  private func entry(_ change: Change, _ usesColor: Bool) -> String {
    let label = colored(change.effect.rawValue, change.effect, usesColor)
    let scope = change.operation.map { $0 + ": " } ?? ""
    var text = "\(label): \(SafeText.line(scope + change.subject)) \(SafeText.line(change.message)) [\(change.kind.code)]\n"
    for (label, place) in places(change) { text += "  \(label) \(SafeText.line(place))\n" }
    if change.effect > .harmless { text += "  why: \(change.kind.reason)\n" }
    return text + "\n"
  }

  private func colored(_ text: String, _ effect: Change.Effect, _ usesColor: Bool) -> String {
    guard usesColor else { return text }
    let code =
      switch effect {
      case .breaking: "1;31"
      case .dangerous: "1;33"
      case .harmless: "1;32"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
