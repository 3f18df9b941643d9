extension DiagnosticCode {
  /// There is no such file.
  public static let fileNotFound = DiagnosticCode(
    "file-not-found", .error, "there is no such file",
    rule: "What a reference names exists, seen from the file that the reference stands in.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#reference-object",
    remedy: "Check the path, and the folder that it starts from.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet: {$ref: 'schema/pet.yaml'}
        """,
      good: """
        components:
          schemas:
            Pet: {$ref: 'schemas/pet.yaml'}
        """))
}
