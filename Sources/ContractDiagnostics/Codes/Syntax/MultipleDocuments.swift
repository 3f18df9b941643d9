extension DiagnosticCode {
  /// A file holds a second document.
  public static let multipleDocuments = DiagnosticCode(
    "multiple-documents", .error, "a file holds a second document",
    rule: "A file is one YAML document. What follows `---` would be lost.",
    specification: "https://yaml.org/spec/1.2.2/#92-streams",
    remedy: "Put each document into a file of its own.",
    example: .init(
      .document,
      bad: """
        openapi: 3.1.0
        info: {title: Example, version: 1.0.0}
        paths: {}
        ---
        openapi: 3.1.0
        info: {title: Another, version: 1.0.0}
        paths: {}
        """,
      good: """
        openapi: 3.1.0
        info: {title: Example, version: 1.0.0}
        paths: {}
        """))
}
