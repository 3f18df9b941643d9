import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A tag says nothing about itself.
  static let tagDescription = LintRule(
    .strict,
    DiagnosticCode(
      "tag-description", .warning, "a tag says nothing about itself",
      rule: "Each tag is listed under tags, with a description of what its operations have in common.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#tag-object",
      remedy: "List it under tags and describe it.",
      example: .init(
        bad: """
          tags: [{name: Pets}]
          paths:
            /pets:
              get: {operationId: listPets, tags: [Pets], responses: {'204': {description: Done}}}
          """,
        good: """
          tags: [{name: Pets, description: What lives in the shop}]
          paths:
            /pets:
              get: {operationId: listPets, tags: [Pets], responses: {'204': {description: Done}}}
          """))
  ) { report in
    for tag in report.subject.model.tags where tag.description == nil && tag.summary == nil {
      guard let operation = report.subject.operations.first(where: { $0.tags.contains(tag.name) }) else { continue }
      report.add("the tag \(quoted(tag.name)) has no description", at: operation.provenance)
    }
  }
}
