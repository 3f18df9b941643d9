extension DiagnosticCode {
  /// An example is served that its own schema refuses.
  public static let exampleMismatch = DiagnosticCode(
    "example-mismatch", .warning, "an example does not fit its schema",
    rule: "The value under `example`, or of an Example Object, should match the schema beside it. `contract mock` serves it as it stands.",
    specification: "https://spec.openapis.org/oas/v3.2.0.html#media-type-object",
    remedy: "Correct the example, or the schema that refuses it.",
    example: .init(
      .mocked,
      bad: """
        paths:
          /pets/{id}:
            get:
              operationId: readPet
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: A pet
                  content:
                    application/json:
                      schema: {type: object, required: [name], properties: {name: {type: string}}}
                      example: {nmae: Rex}
        """,
      good: """
        paths:
          /pets/{id}:
            get:
              operationId: readPet
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: A pet
                  content:
                    application/json:
                      schema: {type: object, required: [name], properties: {name: {type: string}}}
                      example: {name: Rex}
        """))
}
