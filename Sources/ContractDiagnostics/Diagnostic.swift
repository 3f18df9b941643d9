// ContractDiagnostics: what went wrong, and where.
// In: the text of source files, and problems reported by every later stage, each with its span.
// Out: diagnostics sorted by position, rendered as text, JSON, GitHub commands or SARIF; and Codes/, what each kind of problem means.
// Never: reads files, prints, knows YAML or OpenAPI, or invents a position.
// Imports nothing but the standard library.

/// One problem in the author's documents, at one place, with what can be done about it.
///
/// Messages are lower case without a full stop, and say what was expected and what was found.
public struct Diagnostic: Hashable, Sendable {
  public let severity: Severity
  public let code: DiagnosticCode
  public let message: String
  public let span: Span
  /// Other places that explain the problem, such as a first declaration.
  public let notes: [Note]
  /// What to do about it.
  public let help: String?

  public init(
    _ severity: Severity, _ code: DiagnosticCode, _ message: String, at span: Span, notes: [Note] = [], help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
    self.notes = notes
    self.help = help
  }

  /// How bad a problem is: nothing is generated when there is an error.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning, note
  }

  /// A remark at another place.
  public struct Note: Hashable, Sendable {
    public let message: String
    public let span: Span

    public init(_ message: String, at span: Span) {
      self.message = message
      self.span = span
    }
  }
}
