/// Collects the problems of one run from all stages.
///
/// A reference, because references are resolved lazily and every stage may report. Not for use from several threads.
public final class DiagnosticBag {
  /// How many diagnostics of one severity are kept; the rest are only counted, so that warnings never push out errors.
  public let limit: Int

  /// Applied to each diagnostic as it is reported.
  public var policy = SeverityPolicy()

  /// Files of which only errors are told: another run reports the rest.
  public var quietFiles: Set<SourceID> = []

  /// Whether only errors are told for now.
  public var isQuiet = false

  private var collected: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  private var counts: [Diagnostic.Severity: Int] = [:]
  private var lastDropped: [Diagnostic.Severity: Diagnostic] = [:]

  public init(limit: Int = 1000) {
    self.limit = limit
  }

  /// Adds a diagnostic as the policy has it, unless an identical one is there already.
  public func report(_ reported: Diagnostic) {
    guard reported.severity == .error || !(isQuiet || quietFiles.contains(reported.span.file)) else { return }
    guard let diagnostic = policy.applied(to: reported) else { return }
    guard !seen.contains(diagnostic) else { return }
    let count = counts[diagnostic.severity, default: 0] + 1
    counts[diagnostic.severity] = count
    guard count <= limit else {
      lastDropped[diagnostic.severity] = diagnostic
      return
    }
    seen.insert(diagnostic)
    collected.append(diagnostic)
  }

  public func error(
    _ code: DiagnosticCode, _ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    report(Diagnostic(.error, code, message, at: span, notes: notes, help: help))
  }

  public func warning(
    _ code: DiagnosticCode, _ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    report(Diagnostic(.warning, code, message, at: span, notes: notes, help: help))
  }

  public var hasErrors: Bool { count(of: .error) > 0 }

  /// How many were reported, with those that were not kept.
  public func count(of severity: Diagnostic.Severity) -> Int {
    counts[severity, default: 0]
  }

  /// All problems by file (root document first), then by position; errors before warnings at one place. When some were not
  /// kept, a note says how many.
  public var sorted: [Diagnostic] {
    collected.sorted(by: DiagnosticBag.comesBefore) + Diagnostic.Severity.allCases.compactMap(droppedNote)
  }

  private func droppedNote(of severity: Diagnostic.Severity) -> Diagnostic? {
    guard let last = lastDropped[severity] else { return nil }
    let number = count(of: severity) - limit
    return Diagnostic(
      .note, .tooManyDiagnostics, "\(number) more \(number == 1 ? "\(severity)" : "\(severity)s") not shown", at: last.span,
      help: "fix the first ones and run again")
  }

  private static func comesBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.span.file != right.span.file { return left.span.file < right.span.file }
    if left.span.start != right.span.start { return left.span.start < right.span.start }
    if left.severity != right.severity { return left.severity.rank < right.severity.rank }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    return left.message < right.message
  }
}

extension Diagnostic.Severity {
  fileprivate var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
