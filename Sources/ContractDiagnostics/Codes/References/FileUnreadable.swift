extension DiagnosticCode {
  /// A file cannot be read.
  public static let fileUnreadable = DiagnosticCode(
    "file-unreadable", .error, "a file cannot be read",
    rule: "Files that references lead to can be read by the user who runs the command.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#reference-object",
    remedy: "Check the permissions of the file and of its folder.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet: {$ref: 'private.yaml'}
        """,
      good: """
        components:
          schemas:
            Pet: {$ref: 'schemas/pet.yaml'}
        """))
}
