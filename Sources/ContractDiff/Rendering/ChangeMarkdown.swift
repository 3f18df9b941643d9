extension ChangeReport {
  /// A changelog entry.
  public func markdown() -> String {
    var text = "## \(escaped(oldVersion)) → \(escaped(newVersion))\n"
    guard !changes.isEmpty else { return text + "\nNothing changed.\n" }
    for (effect, title) in [(Change.Effect.breaking, "Breaking"), (.dangerous, "Dangerous"), (.harmless, "Harmless")] {
      let entries = changes(effect)
      guard !entries.isEmpty else { continue }
      text += "\n### \(title)\n\n"
      for change in entries { text += line(change) }
    }
    return text
  }

  private func line(_ change: Change) -> String {
    let scope = change.operation.map { "**\(escaped($0))**: " } ?? ""
    let reason = change.effect > .harmless ? " (\(change.kind.reason))" : ""
    return "- \(scope)\(escaped(change.subject)) \(escaped(change.message))\(reason)\n"
  }

  /// Text of the documents says nothing to a Markdown renderer.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "*", "_", "[", "]", "<", ">", "#", "|", "&", "~": result += "\\" + String(scalar)
      case "\n", "\r", "\u{2028}", "\u{2029}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
