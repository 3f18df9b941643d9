import ContractDiagnostics
import YAMLTree

/// The version a document says it follows, with the place of the statement.
struct DocumentVersion {
  let version: OpenAPIVersion
  let text: Located<String>

  /// Reads `openapi` at the root of a document; nil, with the reason reported, when the document cannot be understood.
  init?(root: YAMLNode, diagnostics: DiagnosticBag) {
    guard root.kind == .mapping else {
      diagnostics.error(.wrongKind, "expected an OpenAPI document, found \(root.kindDescription)", at: root.headSpan)
      return nil
    }
    guard let node = root[Keyword.openapi.rawValue] else {
      DocumentVersion.reportMissing(root, diagnostics)
      return nil
    }
    text = Located(node.text, at: node.span)
    if case .float = node.scalar {
      diagnostics.warning(
        .wrongKind, "expected a string, found the number \(quoted(node.text))", at: node.span, help: "put it in quotes: '\(node.text).0'")
    }
    guard let version = DocumentVersion.parse(text, diagnostics) else { return nil }
    self.version = version
  }

  private static func reportMissing(_ root: YAMLNode, _ diagnostics: DiagnosticBag) {
    if let swagger = root[Keyword.swagger.rawValue] {
      diagnostics.error(
        .openAPIVersion, "this is a Swagger \(quoted(swagger.text)) document, expected OpenAPI 3.0, 3.1 or 3.2", at: swagger.span,
        help: "convert it to OpenAPI 3 first; editor.swagger.io and swagger2openapi can")
      return
    }
    let keys = root.entries.map(\.key.text)
    let near = keys.contains(Keyword.openapi.rawValue) ? nil : Suggestion.nearest(to: Keyword.openapi.rawValue, among: keys)
    diagnostics.error(
      .missingField, "an OpenAPI document must have `openapi`", at: root.headSpan,
      help: near.map { "rename \(quoted($0)) to `openapi`" } ?? "begin it with `openapi: 3.1.0`")
  }

  private static func parse(_ text: Located<String>, _ diagnostics: DiagnosticBag) -> OpenAPIVersion? {
    let parts = text.value.split(separator: ".", omittingEmptySubsequences: false).map { Int($0.prefix { $0.isASCII && $0.isNumber }) }
    guard parts.count >= 2, parts[0] == 3, let minor = parts[1] else {
      diagnostics.error(
        .openAPIVersion, "the version \(quoted(text.value)) is not understood, expected 3.0, 3.1 or 3.2", at: text.span)
      return nil
    }
    if let version = OpenAPIVersion(rawValue: minor) { return version }
    diagnostics.warning(
      .openAPIVersion, "OpenAPI \(quoted(text.value)) is newer than this tool; the document is read as 3.2", at: text.span)
    return .v3_2
  }
}
