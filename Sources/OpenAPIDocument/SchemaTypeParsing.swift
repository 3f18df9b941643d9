import ContractDiagnostics
import YAMLTree

extension ObjectParser {
  /// The value of `type`: one name, or a list of them since 3.1.
  func parseTypes(_ node: YAMLNode) -> [Located<SchemaType>] {
    guard node.kind == .sequence else { return parseType(node).map { [$0] } ?? [] }
    if version == .v3_0 {
      remarkOnce(
        "types", .keywordVersion, "lists of types came with OpenAPI 3.1, this document is 3.0; they are honoured all the same",
        at: node.span)
    }
    var types: [Located<SchemaType>] = []
    for item in node.items {
      guard let type = parseType(item) else { continue }
      if types.contains(where: { $0.value == type.value }) {
        diagnostics.warning(.wrongValue, "the type \(quoted(item.text)) is already in the list", at: item.span)
      } else {
        types.append(type)
      }
    }
    return types
  }

  /// An unquoted `null` is what its author meant; a type that does not exist is left out when it is no slip of the pen.
  private func parseType(_ node: YAMLNode) -> Located<SchemaType>? {
    if node.isNull { return parseNullType(node) }
    guard let text = string(node) else { return nil }
    if let type = SchemaType(rawValue: text.value) { return Located(type, at: text.span) }
    if let type = inOtherCase(text, "type", of: SchemaType.self) { return type }
    let near = Suggestion.nearest(to: text.value, among: SchemaType.allCases.map(\.rawValue))
    diagnostics.report(
      Diagnostic(
        near == nil ? .warning : .error, .wrongValue,
        "unknown type \(quoted(text.value))" + (near == nil ? ", read as any type" : ""), at: text.span,
        help: near.map { "did you mean `\($0)`?" } ?? hint(forType: text.value)))
    return nil
  }

  private func parseNullType(_ node: YAMLNode) -> Located<SchemaType>? {
    guard !node.text.isEmpty else {
      reportWrongKind(node, expected: "a type", severity: .warning)
      return nil
    }
    reportWrongKind(node, expected: "a type", severity: .warning, help: "put it in quotes: 'null'")
    return Located(.null, at: node.span)
  }

  private func hint(forType name: String) -> String {
    switch name {
    case "file": "write `type: string` with `format: binary`"
    case "any": "leave `type` out"
    case "date", "date-time", "datetime", "uuid", "email", "password", "binary": "write `type: string` with a `format`"
    case "float", "double", "decimal": "write `type: number` with a `format`"
    case "long", "int32", "int64": "write `type: integer` with a `format`"
    default: "expected one of \(SchemaType.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))"
    }
  }
}
