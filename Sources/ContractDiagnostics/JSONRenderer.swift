/// Diagnostics as one JSON array, for programs. Lines and columns count from 1, columns in Unicode scalars, ends are exclusive.
public struct JSONRenderer {
  private let sources: SourceMap

  public init(sources: SourceMap) {
    self.sources = sources
  }

  /// The array on one line, with a line break at the end.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    JSONText.array(diagnostics.map(object)).text + "\n"
  }

  private func object(_ diagnostic: Diagnostic) -> JSONText {
    .object(
      [
        ("severity", .string(diagnostic.severity.rawValue)),
        ("code", .string(diagnostic.code.rawValue)),
        ("message", .string(diagnostic.message)),
      ] + place(diagnostic.span) + [
        ("notes", diagnostic.notes.isEmpty ? nil : .array(diagnostic.notes.map(object))),
        ("help", diagnostic.help.map(JSONText.string)),
      ])
  }

  private func object(_ note: Diagnostic.Note) -> JSONText {
    .object([("message", .string(note.message))] + place(note.span))
  }

  private func place(_ span: Span) -> [(String, JSONText?)] {
    let start = sources.position(of: span)
    let end = sources[span.file].position(ofByte: Int(span.end))
    return [
      ("file", .string(sources[span.file].path)),
      ("line", .number(start.line)), ("column", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
    ]
  }
}
