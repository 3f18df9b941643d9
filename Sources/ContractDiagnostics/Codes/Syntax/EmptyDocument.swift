extension DiagnosticCode {
  /// A file has nothing in it.
  public static let emptyDocument = DiagnosticCode(
    "empty-document", .error, "a file has nothing in it",
    rule: "A file that is read as a document, or that a reference leads to, holds a value.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#openapi-description-structure",
    remedy: "Write the document, or correct the name of the file.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet: {$ref: 'empty.yaml'}
        """,
      good: """
        components:
          schemas:
            Pet: {$ref: 'schemas/pet.yaml'}
        """))
}
