/// What is known about codes, as `contract explain` prints it.
public enum ExplanationRenderer {
  /// One code, for people.
  public static func text(_ code: DiagnosticCode) -> String {
    var text = "\(code): \(code.title) (\(code.severity))\n\n\(wrapped(code.rule))\n"
    text += "\nWrong:\n\n\(indented(code.example.bad))\nRight:\n\n\(indented(code.example.good))"
    return text + "\n\(wrapped(code.remedy))\n\nSee \(code.specification)\n"
  }

  /// All codes with their titles, by family.
  public static func list(_ families: [CodeFamily] = CodeFamily.all) -> String {
    let width = families.flatMap(\.codes).map(\.rawValue.count).max() ?? 0
    let parts = families.map { family in
      family.title + "\n"
        + family.codes.map { "  \($0)\(String(repeating: " ", count: width - $0.rawValue.count))  \($0.title)\n" }.joined()
    }
    return parts.joined(separator: "\n") + "\n`contract explain CODE` says more about one of them.\n"
  }

  /// One code, for programs.
  public static func json(_ code: DiagnosticCode) -> String {
    object(code).text + "\n"
  }

  /// All codes, for programs: one array.
  public static func json(_ families: [CodeFamily] = CodeFamily.all) -> String {
    JSONText.array(families.flatMap(\.codes).map(object)).text + "\n"
  }

  private static func object(_ code: DiagnosticCode) -> JSONText {
    .object([
      ("code", .string(code.rawValue)),
      ("severity", .string(code.severity.rawValue)),
      ("title", .string(code.title)),
      ("rule", .string(code.rule)),
      ("remedy", .string(code.remedy)),
      ("specification", .string(code.specification)),
      ("example", object(code.example)),
    ])
  }

  private static func object(_ example: DiagnosticCode.Example) -> JSONText {
    .object([("form", .string(example.form.rawValue)), ("bad", .string(example.bad)), ("good", .string(example.good))])
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }

  /// Lines of at most 80 columns, broken between words.
  private static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let fits = (lines.last?.count ?? 80) + word.count < 80
      if fits { lines[lines.count - 1] += " " + word } else { lines.append(String(word)) }
    }
    return lines.joined(separator: "\n")
  }
}
