import ContractDiagnostics
import ContractModel

/// Every `{variable}` of a path has a path parameter, and every path parameter a variable.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#path-templating>
enum PathParameterRule {
  static func check(_ model: Model, _ diagnostics: DiagnosticBag) {
    for operation in model.operations where operation.role == .path {
      let variables = PathTemplate.variables(in: operation.path)
      let parameters = operation.parameters.filter { $0.location == .path }
      for name in variables where !parameters.contains(where: { $0.name == name }) {
        diagnostics.warning(
          .undeclaredPathParameter, "path variable \(quoted("{" + name + "}")) has no parameter, so handlers do not see it",
          at: operation.provenance.span, help: "declare a parameter named `\(name)` with `in: path`")
      }
      for parameter in parameters where !variables.contains(parameter.name) {
        diagnostics.warning(
          .unusedPathParameter, "path parameter \(quoted(parameter.name)) does not appear in \(quoted(operation.path))",
          at: parameter.provenance.span, help: Suggestion.nearest(to: parameter.name, among: variables).map { "did you mean `\($0)`?" })
      }
    }
  }
}
