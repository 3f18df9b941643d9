import ContractDiagnostics
import YAMLTree

/// What reading a text gave.
struct Reading {
  let tree: YAMLTree?
  /// The diagnostics in one line each, without excerpts: `a.yaml:1:2: error: message [code]`, notes and help indented below.
  let problems: String

  init(_ text: String, path: String = "a.yaml", limits: YAMLLimits = YAMLLimits()) {
    self.init(bytes: Array(text.utf8), path: path, limits: limits)
  }

  init(bytes: [UInt8], path: String = "a.yaml", limits: YAMLLimits = YAMLLimits()) {
    var sources = SourceMap()
    let source = sources.add(path: path, bytes: TextEncoding.utf8(from: bytes))
    let bag = DiagnosticBag()
    tree = YAMLReader.read(source, limits: limits, diagnostics: bag)
    problems = bag.sorted.map { Reading.line($0, sources) }.joined(separator: "\n")
  }

  private static func line(_ diagnostic: Diagnostic, _ sources: SourceMap) -> String {
    let notes = diagnostic.notes.map { "\n  \(place($0.span, sources)): \($0.message)" }.joined()
    let help = diagnostic.help.map { "\n  help: \($0)" } ?? ""
    return "\(place(diagnostic.span, sources)): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]\(notes)\(help)"
  }

  private static func place(_ span: Span, _ sources: SourceMap) -> String {
    let position = sources.position(of: span)
    return "\(sources[span.file].path):\(position.line):\(position.column)"
  }
}

extension YAMLNode {
  /// The node in the flow style, with resolved scalars in angle brackets: `{a: <integer 1>, b: [<string x>]}`.
  var dump: String {
    switch kind {
    case .mapping: "{" + entries.map { "\($0.key.text): \($0.value.dump)" }.joined(separator: ", ") + "}"
    case .sequence: "[" + items.map(\.dump).joined(separator: ", ") + "]"
    case .scalar:
      switch scalar! {
      case .null: "<null>"
      case .boolean(let value): "<boolean \(value)>"
      case .integer(let text): "<integer \(text)>"
      case .float(let text): "<float \(text)>"
      case .string(let text): "<string \(text)>"
      }
    }
  }

  /// The text of the node's span.
  var source: String {
    String(decoding: tree.source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}
