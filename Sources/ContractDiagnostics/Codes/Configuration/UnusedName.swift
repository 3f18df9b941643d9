extension DiagnosticCode {
  /// A renaming in the configuration of something that the document does not have.
  public static let unusedName = DiagnosticCode(
    "unused-name", .warning, "a new name for what is not there",
    rule: "Every key below `names` is a name of the document, or a pointer into it.",
    specification: "https://spec.openapis.org/oas/latest.html",
    remedy: "Correct the key, or remove it.",
    example: .init(
      .configuration,
      bad: """
        names: {schemas: {Pett: Animal}}
        """,
      good: """
        names: {schemas: {Pet: Animal}}
        """))
}
