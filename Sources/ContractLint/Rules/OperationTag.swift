import ContractDiagnostics
import ContractModel

extension LintRule {
  /// An operation has no tag.
  static let operationTag = LintRule(
    .recommended,
    DiagnosticCode(
      "operation-tag", .warning, "an operation has no tag",
      rule: "Each operation has a tag. Operations of one tag share a protocol in Swift and a chapter in documentation.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#operation-object",
      remedy: "Add the tag of the group that it belongs to.",
      example: .init(
        bad: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          """,
        good: """
          tags: [{name: Pets}]
          paths:
            /pets:
              get: {operationId: listPets, tags: [Pets], responses: {'204': {description: Done}}}
          """))
  ) { report in
    for operation in report.subject.operations where operation.tags.isEmpty {
      report.add("\(operation.title) has no tag", at: operation.provenance)
    }
  }
}
