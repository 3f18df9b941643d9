import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A list in a request has no bound.
  static let boundedList = LintRule(
    .strict,
    DiagnosticCode(
      "bounded-list", .warning, "a list in a request has no bound",
      rule: "Lists that callers send have maxItems, so that one request cannot ask for any amount of work.",
      specification: "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",
      remedy: "Add maxItems.",
      example: .init(
        bad: """
          paths:
            /pets:
              post:
                operationId: addPets
                requestBody: {content: {application/json: {schema: {type: array, items: {type: integer}}}}}
                responses: {'204': {description: Done}}
          """,
        good: """
          paths:
            /pets:
              post:
                operationId: addPets
                requestBody: {content: {application/json: {schema: {type: array, maxItems: 100, items: {type: integer}}}}}
                responses: {'204': {description: Done}}
          """))
  ) { report in
    for (index, schema) in report.subject.model.schemas.all.enumerated() where schema.kinds.contains(.array) {
      guard report.subject.requestSchemas.contains(SchemaID(index)), schema.array.maxItems == nil else { continue }
      report.add("a list that requests hold has no maxItems", at: schema.provenance)
    }
  }
}
