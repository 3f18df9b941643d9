import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A body is an object without a name.
  static let inlineObject = LintRule(
    .strict,
    DiagnosticCode(
      "inline-object", .warning, "a body is an object without a name",
      rule: "Objects that are bodies stand under components and are referred to, so that generated types have names that people chose.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#components-object",
      remedy: "Move the schema below components/schemas and refer to it.",
      example: .init(
        bad: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses:
                  '200': {description: Done, content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}
          """,
        good: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
          components:
            schemas:
              Pet: {type: object, properties: {name: {type: string}}}
          """))
  ) { report in
    for operation in report.subject.operations {
      let contents = (operation.requestBody?.contents ?? []) + operation.responses.flatMap(\.contents)
      for content in contents where content.form == .json {
        guard let schema = content.schema.map({ report.subject.model.schemas[$0] }) else { continue }
        guard schema.reference == nil, schema.componentName == nil, !schema.object.properties.isEmpty else { continue }
        report.add("a body of \(operation.title) is an object without a name", at: schema.provenance)
      }
    }
  }
}
