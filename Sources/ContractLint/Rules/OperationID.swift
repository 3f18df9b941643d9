import ContractDiagnostics
import ContractModel

extension LintRule {
  /// An operation has no operationId.
  static let operationID = LintRule(
    .minimal,
    DiagnosticCode(
      "operation-id", .warning, "an operation has no operationId",
      rule:
        "Each operation has an operationId, which generated code is named after. Names made of method and path change when the path does.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#operation-object",
      remedy: "Give it one, in camelCase: listPets.",
      example: .init(
        bad: """
          paths:
            /pets:
              get: {responses: {'204': {description: Done}}}
          """,
        good: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          """))
  ) { report in
    for operation in report.subject.operations where operation.operationID == nil {
      report.add(
        "\(operation.title) has no operationId", at: operation.provenance,
        help: "generated code calls it `\(LetterCase.camelCased(operation.name))` now",
        fix: .firstEntry(key: "operationId", value: LetterCase.camelCased(operation.name)))
    }
  }
}
