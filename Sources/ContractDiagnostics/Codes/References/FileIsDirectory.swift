extension DiagnosticCode {
  /// A folder where a file is expected.
  public static let fileIsDirectory = DiagnosticCode(
    "file-is-directory", .error, "a folder where a file is expected",
    rule: "References, and the command, name files.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#reference-object",
    remedy: "Name the file in the folder.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet: {$ref: 'schemas'}
        """,
      good: """
        components:
          schemas:
            Pet: {$ref: 'schemas/pet.yaml'}
        """))
}
