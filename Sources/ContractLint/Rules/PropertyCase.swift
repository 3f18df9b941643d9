import ContractDiagnostics
import ContractModel

extension LintRule {
  /// Properties are spelled in different cases.
  static let propertyCase = LintRule(
    .strict,
    DiagnosticCode(
      "property-case", .warning, "properties are spelled in different cases",
      rule: "All properties of a contract are spelled alike: all in camelCase, or all in snake_case, whichever most of them are.",
      specification: "https://www.rfc-editor.org/rfc/rfc8259#section-4",
      remedy: "Spell it as the others are. Callers of the old name break.",
      example: .init(
        bad: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
          components:
            schemas:
              Pet: {type: object, properties: {firstName: {type: string}, lastName: {type: string}, born_on: {type: string}}}
          """,
        good: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
          components:
            schemas:
              Pet: {type: object, properties: {firstName: {type: string}, lastName: {type: string}, bornOn: {type: string}}}
          """))
  ) { report in
    let properties = report.subject.model.schemas.all.flatMap(\.object.properties)
    let camel = properties.count { LetterCase.camel.fits($0.name) && !LetterCase.snake.fits($0.name) }
    let snake = properties.count { LetterCase.snake.fits($0.name) && !LetterCase.camel.fits($0.name) }
    guard camel > 0, snake > 0 else { return }
    let usual = camel >= snake ? LetterCase.camel : .snake
    for property in properties where !usual.fits(property.name) {
      report.add(
        "the property \(quoted(property.name)) is not in \(usual.rawValue), as most are",
        at: report.subject.model.schemas[property.schema].provenance)
    }
  }
}
