extension DiagnosticCode {
  /// A value of another kind than expected.
  public static let wrongKind = DiagnosticCode(
    "wrong-kind", .error, "a value of another kind than expected",
    rule: "Each field holds the kind of value that the specification gives it: a mapping, a list, a string, a number, or true or false.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#schema",
    remedy: "Write a value of the kind that the message names.",
    example: .init(
      bad: """
        components:
          schemas:
            Name: {type: string, maxLength: forty}
        """,
      good: """
        components:
          schemas:
            Name: {type: string, maxLength: 40}
        """))
}
