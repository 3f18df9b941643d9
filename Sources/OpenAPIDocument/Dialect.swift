import ContractDiagnostics
import YAMLTree

extension ObjectParser {
  /// The URI of a dialect of JSON Schema. Whatever it says, schemas are read as those of OpenAPI are.
  ///
  /// <https://spec.openapis.org/oas/v3.2.0.html#specifying-schema-dialects>
  func parseDialect(_ node: YAMLNode) -> Located<String>? {
    guard let dialect = string(node) else { return nil }
    let known = ["https://spec.openapis.org/oas/3.", "https://json-schema.org/draft/2020-12/"]
    if !known.contains(where: dialect.value.hasPrefix) {
      remarkOnce(
        "dialect", .keywordVersion, "the dialect \(quoted(dialect.value)) is not known; schemas are read as JSON Schema 2020-12",
        at: node.span)
    }
    return dialect
  }
}
