extension DiagnosticCode {
  /// A value that is not among the possible ones.
  public static let wrongValue = DiagnosticCode(
    "wrong-value", .error, "a value that is not among the possible ones",
    rule: "Where the specification lists the possible values of a field, or bounds them, one of them is written.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#schema",
    remedy: "Write one of the values that the message names.",
    example: .init(
      bad: """
        components:
          parameters:
            Limit: {name: limit, in: qeury, schema: {type: integer}}
        """,
      good: """
        components:
          parameters:
            Limit: {name: limit, in: query, schema: {type: integer}}
        """))
}
