extension DiagnosticCode {
  /// A document that is mapped to a module, and no schema of it is referred to.
  public static let unusedImport = DiagnosticCode(
    "unused-import", .warning, "an imported document that nothing refers to",
    rule: "The document refers to a schema of every document below `importMapping`.",
    specification: "https://spec.openapis.org/oas/latest.html#reference-object",
    remedy: "Correct the path, or remove the entry.",
    example: .init(
      .configuration,
      bad: """
        importMapping: {shared.yaml: SharedAPI}
        """,
      good: """
        importMapping: {}
        """))
}
