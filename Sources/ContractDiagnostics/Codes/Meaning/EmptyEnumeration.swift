extension DiagnosticCode {
  /// An enum without values.
  public static let emptyEnumeration = DiagnosticCode(
    "empty-enumeration", .warning, "an enum without values",
    rule: "An enum lists at least one value; with none, nothing is valid.",
    specification: "https://json-schema.org/draft/2020-12/json-schema-validation.html#section-6.1.2",
    remedy: "List a value, or remove the enum.",
    example: .init(
      bad: """
        components:
          schemas:
            Color: {type: string, enum: []}
        """,
      good: """
        components:
          schemas:
            Color: {type: string, enum: [red]}
        """))
}
