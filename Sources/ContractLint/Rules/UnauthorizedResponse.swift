import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A secured operation does not declare 401.
  static let unauthorizedResponse = LintRule(
    .strict,
    DiagnosticCode(
      "unauthorized-response", .warning, "a secured operation does not declare 401",
      rule: "An operation that asks for credentials declares what callers without them are answered with.",
      specification: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2",
      remedy: "Declare the response 401, 4XX or default.",
      example: .init(
        bad: """
          security: [{token: []}]
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}, '404': {description: None}}}
          components:
            securitySchemes: {token: {type: http, scheme: bearer}}
          """,
        good: """
          security: [{token: []}]
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}, '401': {description: Who are you?}}}
          components:
            securitySchemes: {token: {type: http, scheme: bearer}}
          """))
  ) { report in
    for operation in report.subject.operations where !operation.allowsAnonymous {
      guard !operation.responses.contains(where: { [.code(401), .range(4), .default].contains($0.status) }) else { continue }
      report.add("\(operation.title) asks for credentials and does not declare 401", at: operation.provenance)
    }
  }
}
