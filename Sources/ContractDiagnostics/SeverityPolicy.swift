/// How bad each problem is: the one place where that is decided.
///
/// The stage that finds a problem says how it goes on, and that gives three levels:
/// - **error**: there is no reading to go on with. Stays an error, but for `readable`, where one is known and may be asked for.
/// - **warning**: the document breaks the specification and its meaning is plain; `--strict` makes it an error.
/// - **limit**: the document is right and the tool does less with it. A warning, under `--strict` too.
///
/// `severities` of the configuration moves single codes within these bounds.
public struct SeverityPolicy: Sendable, Equatable {
  /// What the configuration may ask for.
  public enum Level: String, Sendable, CaseIterable {
    case error, warning, note, off
  }

  /// Whether warnings about the document are errors.
  public var isStrict = false
  public var levels: [DiagnosticCode: Level] = [:]

  public init() {}

  /// The diagnostic with the severity it is shown with; nil when it is switched off.
  public func applied(to diagnostic: Diagnostic) -> Diagnostic? {
    switch diagnostic.severity {
    case .note:
      guard let level = levels[diagnostic.code] else { return diagnostic }
      return level.severity.map(diagnostic.with)
    case .warning:
      guard let level = levels[diagnostic.code] else {
        return isStrict && !diagnostic.code.isLimit ? diagnostic.with(.error) : diagnostic
      }
      return level.severity.map(diagnostic.with)
    case .error:
      guard diagnostic.code.isReadable, let level = levels[diagnostic.code] else { return diagnostic }
      return level.severity.map(diagnostic.with) ?? diagnostic.with(.note)
    }
  }
}

extension SeverityPolicy.Level {
  /// nil for what is not shown.
  public var severity: Diagnostic.Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .off: nil
    }
  }
}

extension DiagnosticCode {
  /// Whether the tool, and not the document, falls short.
  public var isLimit: Bool { rawValue.hasPrefix("not-supported-") }

  /// Whether an error may be lowered: what a reference does not find is then read as any value, or left out.
  public var isReadable: Bool { DiagnosticCode.readable.contains(self) }

  private static let readable: Set<DiagnosticCode> = [
    .unresolvedReference, .referenceKind, .referenceCycle, .referenceNetwork, .referenceOutsideRoot, .fileNotFound, .fileUnreadable,
  ]
}

extension Diagnostic {
  fileprivate func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(severity, code, message, at: span, notes: notes, help: help)
  }
}
