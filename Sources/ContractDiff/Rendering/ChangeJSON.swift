import ContractDiagnostics

extension ChangeReport {
  /// For programs: one object, the changes in the order of the document.
  public func json() -> String {
    let counts = Change.Effect.allCases.map { ($0.rawValue, Optional(JSONText.number(changes($0).count))) }
    let report = JSONText.object([
      ("old", .string(oldVersion)), ("new", .string(newVersion)), ("counts", .object(counts)), ("changes", .array(changes.map(object))),
    ])
    return report.text + "\n"
  }

  private func object(_ change: Change) -> JSONText {
    .object([
      ("effect", .string(change.effect.rawValue)),
      ("code", .string(change.kind.code)),
      ("operation", change.operation.map { .string($0) }),
      ("subject", .string(change.subject)),
      ("message", .string(change.message)),
      ("reason", .string(change.kind.reason)),
      ("old", object(change.oldSpan, oldSources)),
      ("new", object(change.newSpan, newSources)),
    ])
  }

  private func object(_ span: Span?, _ sources: SourceMap) -> JSONText? {
    guard let span else { return nil }
    let position = sources.position(of: span)
    return .object([
      ("file", .string(sources[span.file].path)), ("line", .number(position.line)), ("column", .number(position.column)),
    ])
  }
}
