/// Diagnostics as people read them, in the form that SwiftPM, Xcode and editors parse:
///
///     openapi.yaml:41:9: error: unknown key `maxLenght` in a schema object [unknown-key]
///             maxLenght: 200
///             ^~~~~~~~~
///     help: did you mean `maxLength`?
public struct TextRenderer {
  private let sources: SourceMap
  private let usesColor: Bool

  public init(sources: SourceMap, usesColor: Bool = false) {
    self.sources = sources
    self.usesColor = usesColor
  }

  /// All diagnostics, each ending in a line break.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined()
  }

  /// One diagnostic: its line, the source with a caret, notes at other places, and help.
  public func render(_ diagnostic: Diagnostic) -> String {
    var text = head(diagnostic.span, diagnostic.severity, "\(diagnostic.message) [\(diagnostic.code)]")
    text += excerpt(diagnostic.span)
    for note in diagnostic.notes {
      text += head(note.span, .note, note.message)
      text += excerpt(note.span)
    }
    if let help = diagnostic.help { text += paint("help:", .help) + " " + SafeText.line(help) + "\n" }
    return text
  }

  private func head(_ span: Span, _ severity: Diagnostic.Severity, _ message: String) -> String {
    let position = sources.position(of: span)
    let place = "\(SafeText.line(sources[span.file].path)):\(position.line):\(position.column):"
    return paint(place, .place) + " " + paint("\(severity):", Color(severity)) + " " + SafeText.line(message) + "\n"
  }

  private func excerpt(_ span: Span) -> String {
    guard let excerpt = SourceExcerpt(span, in: sources[span.file]) else { return "" }
    return excerpt.line + "\n" + paint(excerpt.marker, .marker) + "\n"
  }

  private func paint(_ text: String, _ color: Color) -> String {
    usesColor ? "\u{1B}[\(color.code)m\(text)\u{1B}[0m" : text
  }

  /// Codes of ECMA-48, section 8.3.117.
  private enum Color {
    case place, error, warning, note, help, marker

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }

    var code: String {
      switch self {
      case .place: "1"
      case .error: "1;31"
      case .warning: "1;35"
      case .note: "1;36"
      case .help, .marker: "1;32"
      }
    }
  }
}
