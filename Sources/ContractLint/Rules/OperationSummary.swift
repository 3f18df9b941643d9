import ContractDiagnostics
import ContractModel

extension LintRule {
  /// An operation has neither summary nor description.
  static let operationSummary = LintRule(
    .recommended,
    DiagnosticCode(
      "operation-summary", .warning, "an operation has neither summary nor description",
      rule: "Each operation says in a few words what it does. Documentation, generated comments and lists of operations show it.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#operation-object",
      remedy: "Add a summary.",
      example: .init(
        bad: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          """,
        good: """
          paths:
            /pets:
              get: {operationId: listPets, summary: List the pets, responses: {'204': {description: Done}}}
          """))
  ) { report in
    for operation in report.subject.operations where (operation.summary ?? operation.description ?? "").isEmpty {
      report.add("\(operation.title) has neither summary nor description", at: operation.provenance)
    }
  }
}
