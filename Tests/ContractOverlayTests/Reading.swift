import ContractDiagnostics
import YAMLTree

/// Files of one test, with what was reported about them.
final class Files {
  var sources = SourceMap()
  let diagnostics = DiagnosticBag()

  func read(_ text: String, path: String = "openapi.yaml") -> YAMLTree {
    let source = sources.add(path: path, bytes: Array(text.utf8))
    guard let tree = YAMLReader.read(source, diagnostics: diagnostics) else { preconditionFailure("\(messages)") }
    return tree
  }

  /// `code: message` of each diagnostic.
  var messages: [String] { diagnostics.sorted.map { "\($0.severity.rawValue) \($0.code): \($0.message)" } }
}

extension YAMLNode {
  /// The node as JSON, for comparing.
  var json: String {
    switch kind {
    case .scalar:
      switch scalar {
      case .string(let text)?: "\"" + text + "\""
      case .null?: "null"
      default: text
      }
    case .mapping: "{" + entries.map { "\"" + $0.key.text + "\":" + $0.value.json }.joined(separator: ",") + "}"
    case .sequence: "[" + items.map(\.json).joined(separator: ",") + "]"
    }
  }
}
