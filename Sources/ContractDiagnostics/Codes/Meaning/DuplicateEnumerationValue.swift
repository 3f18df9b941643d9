extension DiagnosticCode {
  /// An enum lists a value twice.
  public static let duplicateEnumerationValue = DiagnosticCode(
    "duplicate-enumeration-value", .warning, "an enum lists a value twice",
    rule: "The values of an enum are all different.",
    specification: "https://json-schema.org/draft/2020-12/json-schema-validation.html#section-6.1.2",
    remedy: "Remove the second one.",
    example: .init(
      bad: """
        components:
          schemas:
            Color: {type: string, enum: [red, green, red]}
        """,
      good: """
        components:
          schemas:
            Color: {type: string, enum: [red, green]}
        """))
}
