/// Diagnostics as workflow commands, which GitHub shows beside the changed lines.
///
/// <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>
public struct GitHubRenderer {
  private let sources: SourceMap

  public init(sources: SourceMap) {
    self.sources = sources
  }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { command($0) + "\n" }.joined()
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    let position = sources.position(of: diagnostic.span)
    let file = GitHubRenderer.property(sources[diagnostic.span.file].path)
    let title = GitHubRenderer.property(diagnostic.code.rawValue)
    return "::\(name(diagnostic.severity)) file=\(file),line=\(position.line),col=\(position.column),title=\(title)::"
      + GitHubRenderer.data(message(diagnostic))
  }

  private func message(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      let position = sources.position(of: note.span)
      return "\(sources[note.span.file].path):\(position.line):\(position.column): note: \(note.message)"
    }
    let help = diagnostic.help.map { ["help: \($0)"] } ?? []
    return ([diagnostic.message] + notes + help).joined(separator: "\n")
  }

  private func name(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func data(_ text: String) -> String {
    escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
  }

  private static func property(_ text: String) -> String {
    escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
  }

  private static func escaped(_ text: String, _ table: [(Unicode.Scalar, String)]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let escape = table.first(where: { $0.0 == scalar })?.1 { result += escape } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
