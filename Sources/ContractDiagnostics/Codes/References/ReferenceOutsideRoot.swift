extension DiagnosticCode {
  /// A reference to a file outside the document's folder.
  public static let referenceOutsideRoot = DiagnosticCode(
    "reference-outside-root", .error, "a reference to a file outside the document's folder",
    rule: """
      References read only below the folder of the root document, also by way of symbolic links, unless `--reference-root` allows \
      more.
      """,
    specification: "https://spec.openapis.org/oas/v3.1.1.html#security-considerations",
    remedy: "Move the file below that folder, or pass `--reference-root` with its folder.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet: {$ref: '../secrets.yaml'}
        """,
      good: """
        components:
          schemas:
            Pet: {$ref: 'schemas/pet.yaml'}
        """))
}
