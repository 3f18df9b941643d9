import ContractDiagnostics
import YAMLTree

/// Reads the objects of one file. Each object's file adds a method; problems are reported and reading goes on.
final class ObjectParser {
  let tree: YAMLTree
  let version: OpenAPIVersion
  let diagnostics: DiagnosticBag
  /// All files of the run, for a `$ref` that has to be followed while reading.
  unowned let store: FileStore
  /// The keyword of each symbol of the tree.
  private let keywords: [Keyword]
  /// Schemas by node, so that each place is read once however often it is reached.
  var schemas: [Schema?]
  /// Remarks that are made once in a file, however often they apply.
  private var remarks: Set<String> = []

  init(tree: YAMLTree, version: OpenAPIVersion, store: FileStore) {
    self.tree = tree
    self.version = version
    self.store = store
    diagnostics = store.diagnostics
    keywords = tree.symbols.map { Keyword($0) }
    schemas = Array(repeating: nil, count: tree.count)
  }

  func keyword(_ key: YAMLNode) -> Keyword {
    let symbol = key.symbol
    return symbol < 0 ? .unknown : keywords[Int(symbol)]
  }

  func located(key: YAMLNode) -> Located<String> {
    Located(key.text, at: key.span)
  }

  /// Reports something that usually holds for a whole file only at its first place.
  ///
  /// - Parameter topic: what the remark is about; later ones on it are left out.
  func remarkOnce(_ topic: String, _ code: DiagnosticCode, _ message: String, at span: Span, help: String? = nil) {
    guard remarks.insert(topic).inserted else { return }
    diagnostics.warning(code, message + " (reported once for this file)", at: span, help: help)
  }

  /// Remarks that a key is newer than the document.
  func since(_ introduced: OpenAPIVersion, _ entry: YAMLEntry) {
    guard version < introduced else { return }
    remarkOnce(
      entry.key.text, .keywordVersion, "\(quoted(entry.key.text)) came with OpenAPI \(introduced.text), this document is \(version.text)",
      at: entry.key.span)
  }

  // MARK: Problems

  func reportUnknown(_ entry: YAMLEntry, in shape: Shape) {
    let name = entry.key.text
    let near = Suggestion.nearest(to: name, among: shape.keywords.map(\.rawValue))
    diagnostics.warning(
      .unknownKey, "unknown key \(quoted(name)) in \(shape.name)", at: entry.key.span,
      help: home(of: keyword(entry.key), beside: shape) ?? near.map { "did you mean `\($0)`?" })
  }

  /// Where a keyword belongs that is known elsewhere: parts of schemas and of bodies were written one level higher in Swagger 2.0.
  private func home(of keyword: Keyword, beside shape: Shape) -> String? {
    if keyword == .schema, shape.keywords.contains(.content) { return "write `content: {application/json: {schema: …}}`" }
    if shape.keywords.contains(.schema), Schema.shape.keywords.contains(keyword) { return "move it below `schema`" }
    return nil
  }

  /// - Parameter isLeftOut: whether the object is worth nothing without the field.
  func reportMissing(
    _ keyword: Keyword, in node: YAMLNode, _ shape: Shape, severity: Diagnostic.Severity = .error, isLeftOut: Bool = false,
    help: String? = nil
  ) {
    let outcome = isLeftOut ? "; this one is left out" : ""
    diagnostics.report(
      Diagnostic(severity, .missingField, "\(shape.name) must have `\(keyword.rawValue)`\(outcome)", at: node.headSpan, help: help))
  }

  func reportWrongKind(_ node: YAMLNode, expected: String, severity: Diagnostic.Severity = .error, help: String? = nil) {
    diagnostics.report(
      Diagnostic(severity, .wrongKind, "expected \(expected), found \(node.kindDescription)", at: node.headSpan, help: help))
  }

  /// Whether a node can be read as a mapping; reported when it is none.
  ///
  /// An empty list is an empty mapping, as programs write it that know no difference; nothing at all is left out.
  func isMapping(_ node: YAMLNode, _ shape: Shape, severity: Diagnostic.Severity = .error) -> Bool {
    if node.kind == .mapping { return true }
    let isEmpty = node.kind == .sequence && node.count == 0
    reportWrongKind(node, expected: shape.name, severity: isEmpty || node.isNull ? .warning : severity, help: isEmpty ? "write {}" : nil)
    return isEmpty
  }
}

extension YAMLNode {
  /// What a reader sees here: `a mapping`, `the number 3`.
  var kindDescription: String {
    switch scalar {
    case nil: kind == .mapping ? "a mapping" : "a list"
    case .null: "nothing"
    case .boolean(let value): "the boolean \(value)"
    case .integer(let text), .float(let text): "the number \(quoted(text))"
    case .string(let text): "the string \(quoted(text))"
    }
  }

  /// The span of a scalar, or the beginning of a collection: enough to point at it.
  var headSpan: Span {
    guard kind != .scalar, let first = entries.first(where: { _ in true })?.key ?? items.first(where: { _ in true }) else { return span }
    return Span(file: span.file, start: span.start, end: max(span.start, min(span.end, first.span.end)))
  }
}
