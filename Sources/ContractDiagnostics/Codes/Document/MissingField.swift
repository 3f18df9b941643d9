extension DiagnosticCode {
  /// A required field is not there.
  public static let missingField = DiagnosticCode(
    "missing-field", .warning, "a required field is not there",
    rule: "Each object has the fields that the specification requires of it.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#schema",
    remedy: "Add the field.",
    example: .init(
      bad: """
        components:
          parameters:
            Limit: {name: limit, schema: {type: integer}}
        """,
      good: """
        components:
          parameters:
            Limit: {name: limit, in: query, schema: {type: integer}}
        """))
}
