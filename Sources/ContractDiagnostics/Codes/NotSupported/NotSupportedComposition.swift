extension DiagnosticCode {
  /// A composition is kept as free-form JSON.
  public static let notSupportedComposition = DiagnosticCode(
    "not-supported-composition", .warning, "a composition is kept as free-form JSON",
    rule: "Most uses of `allOf`, `oneOf` and `anyOf` become types. Those that do not are kept as JSON, and validated all the same.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#composition-and-inheritance-polymorphism",
    remedy: "Use one of `oneOf` and `anyOf` at a time, with members that are objects.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet:
              oneOf: [{type: object, properties: {bark: {type: string}}}, {type: object, properties: {meow: {type: string}}}]
              anyOf: [{type: object, properties: {name: {type: string}}}, {type: object, properties: {number: {type: integer}}}]
        """,
      good: """
        components:
          schemas:
            Pet:
              oneOf: [{type: object, properties: {bark: {type: string}}}, {type: object, properties: {meow: {type: string}}}]
        """))
}
