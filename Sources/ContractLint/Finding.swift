import ContractDiagnostics
import ContractModel

/// What a rule has to say about one place.
public struct Finding: Sendable {
  public let code: DiagnosticCode
  public let severity: Diagnostic.Severity
  public let message: String
  public let provenance: Provenance
  public let help: String?
  /// nil where it takes a person to decide.
  public let fix: TextEdit?

  /// The same for printing.
  public var diagnostic: Diagnostic {
    Diagnostic(
      severity, code, message, at: provenance.span, help: fix == nil ? help : help.map { $0 + " (or run with --fix)" } ?? "run with --fix")
  }

  static func comesBefore(_ left: Finding, _ right: Finding) -> Bool {
    let (a, b) = (left.provenance.span, right.provenance.span)
    if a.file != b.file { return a.file < b.file }
    if a.start != b.start { return a.start < b.start }
    return left.code.rawValue < right.code.rawValue
  }
}

/// Bytes of a file with what takes their place.
public struct TextEdit: Sendable, Equatable {
  public let span: Span
  public let replacement: Replacement

  public enum Replacement: Sendable, Equatable {
    /// A new first entry of the mapping that the span is; the value is plain text.
    case firstEntry(key: String, value: String)
    /// The entry that holds the span, with its key.
    case removeEntry
  }
}

/// What a rule reports to.
struct LintReport {
  let subject: LintSubject
  private(set) var findings: [Finding] = []
  private var rule: (code: DiagnosticCode, severity: Diagnostic.Severity)?

  init(subject: LintSubject) { self.subject = subject }

  mutating func run(_ rule: LintRule, _ severity: Diagnostic.Severity) {
    self.rule = (rule.code, severity)
    rule.check(&self)
  }

  mutating func add(_ message: String, at provenance: Provenance, help: String? = nil, fix: TextEdit.Replacement? = nil) {
    guard let rule else { return }
    findings.append(
      Finding(
        code: rule.code, severity: rule.severity, message: message, provenance: provenance, help: help,
        fix: fix.map { TextEdit(span: provenance.span, replacement: $0) }))
  }
}
