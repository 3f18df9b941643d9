import ContractDiagnostics
import ContractModel

extension LintRule {
  /// An operation never fails.
  static let errorResponse = LintRule(
    .recommended,
    DiagnosticCode(
      "error-response", .warning, "an operation never fails",
      rule: "Each operation declares what a failed call is answered with: a status from 400 on, or default.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
      remedy: "Declare its errors, or a default response.",
      example: .init(
        bad: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          """,
        good: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}, default: {description: Failed}}}
          """))
  ) { report in
    for operation in report.subject.operations where !operation.responses.contains(where: \.isError) {
      report.add("\(operation.title) declares no response for failure", at: operation.provenance)
    }
  }
}
