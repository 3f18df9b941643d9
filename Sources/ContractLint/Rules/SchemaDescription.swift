import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A component schema is not described.
  static let schemaDescription = LintRule(
    .strict,
    DiagnosticCode(
      "schema-description", .warning, "a component schema is not described",
      rule: "Each schema of the components says what it stands for. Generated types carry it as their documentation.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#schema-object",
      remedy: "Add a description.",
      example: .init(
        bad: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
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
              Pet: {type: string, description: What a pet is called}
          """))
  ) { report in
    for component in report.subject.model.components.schemas {
      let schema = report.subject.model.schemas[component.schema]
      guard schema.annotations.description == nil, schema.annotations.title == nil else { continue }
      report.add("the schema \(quoted(component.name)) is not described", at: schema.provenance)
    }
  }
}
