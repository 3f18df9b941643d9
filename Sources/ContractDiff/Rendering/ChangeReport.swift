import ContractDiagnostics

/// Changes with what is needed to print them.
public struct ChangeReport: Sendable {
  public let changes: [Change]
  let oldVersion: String
  let newVersion: String
  let oldSources: SourceMap
  let newSources: SourceMap

  /// - Parameters:
  ///   - versions: what the documents call themselves, for headings.
  ///   - sources: where the spans of the changes lead.
  public init(_ changes: [Change], versions: (old: String, new: String), sources: (old: SourceMap, new: SourceMap)) {
    self.changes = changes
    oldVersion = versions.old
    newVersion = versions.new
    oldSources = sources.old
    newSources = sources.new
  }

  /// The changes of one effect, in their order.
  func changes(_ effect: Change.Effect) -> [Change] { changes.filter { $0.effect == effect } }

  /// How many there are of each effect: `2 breaking, 1 dangerous, 3 harmless`.
  var summary: String {
    let effects = Change.Effect.allCases.map { "\(changes($0).count) \($0.rawValue)" }
    return changes.isEmpty ? "nothing changed" : effects.joined(separator: ", ")
  }

  /// `openapi.yaml:41:7`, or nil for a change that has no place in that document.
  func place(_ span: Span?, in sources: SourceMap) -> String? {
    guard let span else { return nil }
    let position = sources.position(of: span)
    return "\(sources[span.file].path):\(position.line):\(position.column)"
  }

  /// Both places, as people read them.
  func places(_ change: Change) -> [(label: String, place: String)] {
    [("old", place(change.oldSpan, in: oldSources)), ("new", place(change.newSpan, in: newSources))].compactMap { label, place in
      place.map { (label, $0) }
    }
  }
}
