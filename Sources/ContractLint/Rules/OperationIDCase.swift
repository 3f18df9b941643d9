import ContractDiagnostics
import ContractModel

extension LintRule {
  /// An operationId is not in camelCase.
  static let operationIDCase = LintRule(
    .recommended,
    DiagnosticCode(
      "operation-id-case", .warning, "an operationId is not in camelCase",
      rule: "operationIds are words in camelCase, so that they are what generated code calls the operation.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#operation-object",
      remedy: "Write it as camelCase. Clients that were generated before see a new name.",
      example: .init(
        bad: """
          paths:
            /pets:
              get: {operationId: List_pets, responses: {'204': {description: Done}}}
          """,
        good: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          """))
  ) { report in
    for operation in report.subject.operations {
      guard let name = operation.operationID, !LetterCase.camel.fits(name) else { continue }
      report.add("the operationId \(quoted(name)) is not in camelCase", at: operation.provenance)
    }
  }
}
