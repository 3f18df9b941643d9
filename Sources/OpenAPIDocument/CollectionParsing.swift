import ContractDiagnostics
import YAMLTree

extension ObjectParser {
  /// The entries of a map from names that the author chose.
  ///
  /// - Parameter parse: reads a value with the parser of the file it stands in, which is another one after a `$ref`.
  func map<Value>(
    _ node: YAMLNode, _ noun: String, severity: Diagnostic.Severity = .error, _ parse: (ObjectParser, YAMLNode) -> Value?
  ) -> [Entry<Value>] {
    guard let (parser, node) = followed(node) else { return [] }
    guard node.kind == .mapping else {
      let isEmpty = node.kind == .sequence && node.count == 0
      reportWrongKind(node, expected: noun, severity: node.isNull || isEmpty ? .warning : severity, help: isEmpty ? "write {}" : nil)
      return []
    }
    var result: [Entry<Value>] = []
    for entry in node.entries {
      if let value = parse(parser, entry.value) { result.append(Entry(parser.located(key: entry.key), value)) }
    }
    return result
  }

  func list<Value>(
    _ node: YAMLNode, _ noun: String, severity: Diagnostic.Severity = .error, _ parse: (ObjectParser, YAMLNode) -> Value?
  ) -> [Value] {
    guard let (parser, node) = followed(node) else { return [] }
    guard node.kind == .sequence else {
      let isEmpty = node.kind == .mapping && node.count == 0
      reportWrongKind(
        node, expected: noun, severity: node.isNull || isEmpty ? .warning : severity,
        help: isEmpty ? "write []" : node.kind == .mapping ? "begin each item with `- `" : nil)
      return []
    }
    var result: [Value] = []
    for item in node.items {
      if let value = parse(parser, item) { result.append(value) }
    }
    return result
  }

  /// A list of strings; one string alone is a list of one.
  func strings(_ node: YAMLNode) -> [Located<String>] {
    if case .string(let text) = node.scalar {
      reportWrongKind(node, expected: "a list of strings", severity: .warning, help: "write it as a list: [\(text)]")
      return [Located(text, at: node.span)]
    }
    return list(node, "a list of strings") { $0.string($1) }
  }

  /// An object in place, or a reference to one.
  func referenceOr<Value>(_ node: YAMLNode, _ parse: (ObjectParser) -> (YAMLNode) -> Value?) -> ReferenceOr<Value>? {
    if let reference = reference(node) { return .reference(reference) }
    if let value = parse(self)(node) { return .value(value) }
    return nil
  }

  /// The reference that a mapping is; nil when it has no `$ref`.
  func reference(_ node: YAMLNode) -> Reference? {
    guard let target = referenceNode(node), let text = string(target) else { return nil }
    var reference = Reference(node: node, text: text)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .reference, .extension: break
      case .summary: reference.summary = prose(entry.value)
      case .description: reference.description = prose(entry.value)
      default:
        diagnostics.warning(
          .ignoredSibling, "\(quoted(entry.key.text)) has no effect beside `$ref`", at: entry.key.span,
          help: "move it to what the reference names")
      }
    }
    return reference
  }

  /// The value of `$ref`, if there is one.
  func referenceNode(_ node: YAMLNode) -> YAMLNode? {
    guard node.kind == .mapping else { return nil }
    for entry in node.entries where keyword(entry.key) == .reference { return entry.value }
    return nil
  }

  func specificationExtension(_ entry: YAMLEntry) -> Extension {
    Extension(key: located(key: entry.key), value: entry.value)
  }
}
