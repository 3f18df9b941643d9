import ContractDiagnostics
import ContractModel

extension LintRule {
  /// Two component schemas are the same.
  static let repeatedSchema = LintRule(
    .strict,
    DiagnosticCode(
      "repeated-schema", .warning, "two component schemas are the same",
      rule: "Two schemas of the components do not say the same: generated code has two types for one thing then.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#components-object",
      remedy: "Keep one, and refer to it.",
      example: .init(
        bad: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
              post:
                operationId: addPet
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
                responses: {'204': {description: Done}}
          components:
            schemas:
              Pet: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
              NewPet: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
              Kind: {type: string}
          """,
        good: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
          components:
            schemas:
              Pet: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
              Kind: {type: string}
          """))
  ) { report in
    var first: [String: String] = [:]
    for component in report.subject.model.components.schemas {
      let schema = report.subject.model.schemas[component.schema]
      guard !schema.object.properties.isEmpty else { continue }
      let text = SchemaFingerprint.text(component.schema, in: report.subject.model)
      if let other = first[text] {
        report.add("the schema \(quoted(component.name)) says the same as \(quoted(other))", at: schema.provenance)
      } else {
        first[text] = component.name
      }
    }
  }
}
