import ContractDiagnostics
import ContractModel

extension LintRule {
  /// Nothing uses a component schema.
  static let unusedSchema = LintRule(
    .recommended,
    DiagnosticCode(
      "unused-schema", .warning, "nothing uses a component schema",
      rule: "Each schema of the components is part of a request or a response. What nothing uses is read and kept up for nothing.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#components-object",
      remedy: "Remove it.",
      example: .init(
        bad: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          components:
            schemas:
              Pet: {type: string}
          """,
        good: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
          components:
            schemas:
              Pet: {type: string}
          """))
  ) { report in
    for component in report.subject.model.components.schemas where !report.subject.usedSchemas.contains(component.schema) {
      report.add(
        "no request or response uses the schema \(quoted(component.name))",
        at: report.subject.model.schemas[component.schema].provenance, fix: .removeEntry)
    }
  }
}
