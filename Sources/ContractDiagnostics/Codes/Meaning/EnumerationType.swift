extension DiagnosticCode {
  /// Enum values that are not of the type.
  public static let enumerationType = DiagnosticCode(
    "enumeration-type", .warning, "enum values that are not of the type",
    rule: """
      The values of an enum are of the `type` beside it. YAML reads `yes`-like words, numbers and dates without quotes as something \
      else than strings.
      """,
    specification: "https://json-schema.org/draft/2020-12/json-schema-validation.html#section-6.1.2",
    remedy: "Put quotes around values that are strings.",
    example: .init(
      bad: """
        components:
          schemas:
            Version: {type: string, enum: [1, 2]}
        """,
      good: """
        components:
          schemas:
            Version: {type: string, enum: ['1', '2']}
        """))
}
