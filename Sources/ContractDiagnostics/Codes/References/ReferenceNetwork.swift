extension DiagnosticCode {
  /// A reference to another machine.
  public static let referenceNetwork = DiagnosticCode(
    "reference-network", .error, "a reference to another machine",
    rule: "Nothing is fetched over a network: a build must not depend on other machines, nor let a document choose what is fetched.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#security-considerations",
    remedy: "Save the file beside the document and refer to it by a relative path.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet: {$ref: 'https://example.com/pet.yaml'}
        """,
      good: """
        components:
          schemas:
            Pet: {$ref: 'schemas/pet.yaml'}
        """))
}
