import ContractDiagnostics
import ContractModel

/// Parameters that have no effect, and the one that takes the whole query.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#parameter-object>
enum ParameterRule {
  static func check(_ model: Model, _ diagnostics: DiagnosticBag) {
    for operation in model.operations {
      for parameter in operation.parameters where parameter.isIgnored {
        diagnostics.warning(
          .ignoredHeader, "the header parameter \(quoted(parameter.name)) is ignored", at: parameter.provenance.span,
          help: parameter.name.lowercased() == "authorization"
            ? "declare a security scheme under components/securitySchemes" : "media types of bodies and responses say it already")
      }
      checkQueryString(operation, diagnostics)
    }
  }

  private static func checkQueryString(_ operation: Operation, _ diagnostics: DiagnosticBag) {
    guard let whole = operation.parameters.first(where: { $0.location == .querystring }) else { return }
    let other = operation.parameters.first { $0.location == .query || ($0.location == .querystring && $0.name != whole.name) }
    guard let other else { return }
    diagnostics.warning(
      .queryStringParameter, "\(quoted(whole.name)) takes the whole query, and \(quoted(other.name)) a part of it",
      at: other.provenance.span, notes: [.init("the parameter in `querystring` is here", at: whole.provenance.span)],
      help: "keep one of the two")
  }
}
