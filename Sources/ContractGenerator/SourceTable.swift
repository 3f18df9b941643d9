import ContractDiagnostics
import ContractModel

/// The side table from generated lines back to the document, as one JSON file with an entry on each line:
/// `[generated line, index into sources, line, column, JSON pointer]`. An entry holds until the next one.
public enum SourceTable {
  /// The table of the files of a run that traced its sources. The same document gives the same bytes.
  public static func text(of result: GeneratorResult) -> String {
    let files = (result.swift + result.typeScript).filter { !$0.lines.isEmpty }
    var used: [SourceID] = []
    for line in files.flatMap(\.lines) where !used.contains(line.provenance.span.file) { used.append(line.provenance.span.file) }
    var texts: [String] = []
    for file in files {
      let entries = file.lines.map { "    " + entry($0, used, result.sources).text }
      texts.append("  " + JSONText.string(file.path).text + ": [\n" + entries.joined(separator: ",\n") + "\n  ]")
    }
    let sources = JSONText.array(used.map { .string(result.sources[$0].path) }).text
    return "{\"version\": 1, \"sources\": \(sources), \"files\": {\n" + texts.joined(separator: ",\n") + "\n}}\n"
  }

  private static func entry(_ line: TracedLine, _ used: [SourceID], _ sources: SourceMap) -> JSONText {
    let position = sources.position(of: line.provenance.span)
    let source = used.firstIndex(of: line.provenance.span.file) ?? 0
    let numbers = [line.line, source, position.line, position.column].map { JSONText.number($0) }
    return .array(numbers + [.string(line.provenance.fragment)])
  }

  /// `openapi.yaml:41:9 #/components/schemas/Ticket`; nil for a line in front of everything that comes from the document.
  public static func place(ofLine line: Int, in file: GeneratedFile, sources: SourceMap) -> String? {
    guard let entry = file.lines.last(where: { $0.line <= line }) else { return nil }
    let span = entry.provenance.span
    let position = sources.position(of: span)
    return "\(sources[span.file].path):\(position.line):\(position.column) \(entry.provenance.fragment)"
  }
}

extension Provenance {
  /// The pointer within its file.
  fileprivate var fragment: String { String(pointer.drop { $0 != "#" }) }
}
