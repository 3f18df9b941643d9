extension DiagnosticCode {
  /// A filter of the configuration that matches no operation.
  public static let unusedFilter = DiagnosticCode(
    "unused-filter", .warning, "a filter that matches no operation",
    rule: "Every pattern of a filter matches an operation of the document.",
    specification: "https://spec.openapis.org/oas/latest.html",
    remedy: "Correct the pattern, or remove it.",
    example: .init(
      .configuration,
      bad: """
        filter: {exclude: {paths: [/pet/**]}}
        """,
      good: """
        filter: {exclude: {paths: [/pets/**]}}
        """))
}
