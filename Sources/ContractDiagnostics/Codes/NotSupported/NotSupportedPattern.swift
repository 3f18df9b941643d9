extension DiagnosticCode {
  /// A pattern is not checked.
  public static let notSupportedPattern = DiagnosticCode(
    "not-supported-pattern", .warning, "a pattern is not checked",
    rule: "Patterns follow ECMA-262 with the flag u and are matched in time linear in the text. Back-references cannot be.",
    specification: "https://json-schema.org/draft/2020-12/json-schema-validation.html#section-6.3.3",
    remedy: "Write the pattern without a back-reference.",
    example: .init(
      bad: #"""
        components:
          schemas:
            Twice: {type: string, pattern: '^(a+)\1$'}
        """#,
      good: """
        components:
          schemas:
            Twice: {type: string, pattern: '^a+$'}
        """))
}
