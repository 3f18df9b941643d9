extension DiagnosticCode {
  /// Parts of one schema whose types exclude each other.
  public static let contradictoryComposition = DiagnosticCode(
    "contradictory-composition", .warning, "parts of a schema exclude each other",
    rule: """
      A value fulfils every member of `allOf` at once, so their types must have something in common. Where they have not, no value is \
      valid.
      """,
    specification: "https://json-schema.org/draft/2020-12/json-schema-core.html#section-10.2.1.1",
    remedy: "Use `oneOf` for alternatives.",
    example: .init(
      bad: """
        components:
          schemas:
            Reference: {allOf: [{type: string}, {type: integer}]}
        """,
      good: """
        components:
          schemas:
            Reference: {oneOf: [{type: string}, {type: integer}]}
        """))
}
