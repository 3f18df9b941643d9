import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A text in a request has no bound.
  static let boundedText = LintRule(
    .strict,
    DiagnosticCode(
      "bounded-text", .warning, "a text in a request has no bound",
      rule: "Texts that callers send have maxLength, an enum, or a format or pattern that bounds them.",
      specification: "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",
      remedy: "Add maxLength.",
      example: .init(
        bad: """
          paths:
            /pets:
              post:
                operationId: addPet
                requestBody: {content: {application/json: {schema: {type: string}}}}
                responses: {'204': {description: Done}}
          """,
        good: """
          paths:
            /pets:
              post:
                operationId: addPet
                requestBody: {content: {application/json: {schema: {type: string, maxLength: 100}}}}
                responses: {'204': {description: Done}}
          """))
  ) { report in
    for (index, schema) in report.subject.model.schemas.all.enumerated() where schema.kinds.contains(.string) {
      guard report.subject.requestSchemas.contains(SchemaID(index)), schema.string.maxLength == nil else { continue }
      guard schema.enumeration == nil, schema.constant == nil, schema.format == nil, schema.string.pattern == nil else { continue }
      report.add("a text that requests hold has no maxLength", at: schema.provenance)
    }
  }
}
