extension DiagnosticCode {
  /// A schema of another document that means something else in this one, so that the other module's type does not fit.
  public static let importDiffers = DiagnosticCode(
    "import-differs", .warning, "a schema that another module understands differently",
    rule: """
      A schema of a document below `importMapping` means the same in both documents. It does not where this document extends a base of the \
      other one, or where responses here leave out what is `writeOnly`.
      """,
    specification: "https://spec.openapis.org/oas/latest.html#schema-object",
    remedy: "Nothing must be done: this module has a type of its own then. To share one, let the schema mean the same in both.",
    example: .init(
      .configuration,
      bad: """
        importMapping: {shared.yaml: SharedAPI}
        overlays: [extends.yaml]
        """,
      good: """
        importMapping: {shared.yaml: SharedAPI}
        overlays: [refers.yaml]
        """))
}
