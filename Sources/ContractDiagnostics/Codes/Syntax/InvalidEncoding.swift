extension DiagnosticCode {
  /// A file is not UTF-8.
  public static let invalidEncoding = DiagnosticCode(
    "invalid-encoding", .error, "a file is not UTF-8",
    rule: "Documents are UTF-8, or UTF-16 with a byte order mark.",
    specification: "https://www.rfc-editor.org/rfc/rfc8259#section-8.1",
    remedy: "Save the file as UTF-8.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet: {$ref: 'latin-1.yaml'}
        """,
      good: """
        components:
          schemas:
            Pet: {$ref: 'schemas/pet.yaml'}
        """))
}
