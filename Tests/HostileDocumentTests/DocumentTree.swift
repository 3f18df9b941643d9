import ContractDiagnostics
import Foundation
import YAMLTree

/// A document as a value, so that one text in it can be replaced.
indirect enum DocumentTree {
  case mapping([(key: String, value: DocumentTree)])
  case sequence([DocumentTree])
  case text(String)
  /// A number, a boolean or null, as JSON writes it.
  case literal(String)

  init(_ node: YAMLNode) {
    switch node.kind {
    case .mapping: self = .mapping(node.entries.map { ($0.key.text, DocumentTree($0.value)) })
    case .sequence: self = .sequence(node.items.map(DocumentTree.init))
    case .scalar:
      if case .string(let text) = node.scalar { self = .text(text) } else { self = .literal(node.text) }
    }
  }

  /// The document under test.
  static let base: DocumentTree = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "base.yaml")
    var sources = SourceMap()
    let bytes = (try? Data(contentsOf: file)).map { Array($0) } ?? []
    let tree = YAMLReader.read(sources.add(path: "base.yaml", bytes: bytes), diagnostics: DiagnosticBag())
    return DocumentTree(tree!.root)
  }()

  /// RFC 8259; everything outside of ASCII as it is.
  var json: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .text(let value): DocumentTree.write(value, to: &text)
    case .literal(let value): text += value
    case .sequence(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        item.write(to: &text)
      }
      text += "]"
    case .mapping(let entries):
      text += "{"
      for (index, entry) in entries.enumerated() {
        if index > 0 { text += "," }
        DocumentTree.write(entry.key, to: &text)
        text += ":"
        entry.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case _ where scalar.value < 0x20: text += String(format: "\\u%04x", scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
