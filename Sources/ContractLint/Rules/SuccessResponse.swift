import ContractDiagnostics
import ContractModel

extension LintRule {
  /// An operation never succeeds.
  static let successResponse = LintRule(
    .minimal,
    DiagnosticCode(
      "success-response", .warning, "an operation never succeeds",
      rule: "Each operation declares a response for when all goes well: a status below 400, or default.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
      remedy: "Declare what a successful call is answered with.",
      example: .init(
        bad: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'404': {description: None}}}
          """,
        good: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}, '404': {description: None}}}
          """))
  ) { report in
    for operation in report.subject.operations {
      guard operation.responses.allSatisfy({ $0.isError && $0.status != .default }) else { continue }
      report.add("\(operation.title) declares no response for success", at: operation.provenance)
    }
  }
}
