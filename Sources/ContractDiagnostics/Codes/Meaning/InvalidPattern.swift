extension DiagnosticCode {
  /// A pattern that is no regular expression.
  public static let invalidPattern = DiagnosticCode(
    "invalid-pattern", .warning, "a pattern that is no regular expression",
    rule: "Patterns are regular expressions of ECMA-262 with the flag u. One that is none is left out.",
    specification: "https://json-schema.org/draft/2020-12/json-schema-validation.html#section-6.3.3",
    remedy: "Correct the expression; signs that mean themselves are escaped by a backslash.",
    example: .init(
      bad: """
        components:
          schemas:
            Word: {type: string, pattern: '^([a-z]+$'}
        """,
      good: """
        components:
          schemas:
            Word: {type: string, pattern: '^([a-z]+)$'}
        """))
}
