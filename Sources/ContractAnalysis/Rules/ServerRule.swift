import ContractDiagnostics
import ContractModel
import OpenAPIDocument

/// Every `{variable}` of a server's URL is declared, and the default of a variable is one of its values.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#server-variable-object>
enum ServerRule {
  static func check(_ document: Document, _ diagnostics: DiagnosticBag) {
    for server in document.servers {
      let known = server.variables.map(\.name)
      for name in PathTemplate.variables(in: server.url.value) where !known.contains(name) {
        diagnostics.warning(
          .serverVariable, "the server variable \(quoted(name)) is not declared", at: server.url.span,
          help: Suggestion.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
            ?? "declare it below `variables`, with a default")
      }
      for entry in server.variables {
        guard let value = entry.value.defaultValue, !entry.value.enumValues.isEmpty else { continue }
        guard !entry.value.enumValues.contains(where: { $0.value == value.value }) else { continue }
        diagnostics.warning(
          .serverVariable, "the default \(quoted(value.value)) is not among the values of the variable \(quoted(entry.name))",
          at: value.span)
      }
    }
  }
}
