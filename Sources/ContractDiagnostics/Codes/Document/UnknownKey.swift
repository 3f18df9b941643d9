extension DiagnosticCode {
  /// A key that its object does not have.
  public static let unknownKey = DiagnosticCode(
    "unknown-key", .warning, "a key that its object does not have",
    rule: """
      Objects have the keys that the specification gives them, and extensions, whose names begin with `x-`. A mistyped key would be \
      without effect.
      """,
    specification: "https://spec.openapis.org/oas/v3.1.1.html#schema-object",
    remedy: "Correct the name, or begin it with `x-`.",
    example: .init(
      bad: """
        components:
          schemas:
            Name: {type: string, maxLenght: 40}
        """,
      good: """
        components:
          schemas:
            Name: {type: string, maxLength: 40}
        """))
}
