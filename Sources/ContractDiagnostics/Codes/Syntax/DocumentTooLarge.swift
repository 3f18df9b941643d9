extension DiagnosticCode {
  /// A file is too large or too deep.
  public static let documentTooLarge = DiagnosticCode(
    "document-too-large", .error, "a file is too large or too deep",
    rule: "A file has at most 64 MiB, 8 million values, and 512 levels of mappings and sequences.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#format",
    remedy: "Split the document into several files that refer to one another.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet: {$ref: 'huge.yaml'}
        """,
      good: """
        components:
          schemas:
            Pet: {$ref: 'schemas/pet.yaml'}
        """))
}
