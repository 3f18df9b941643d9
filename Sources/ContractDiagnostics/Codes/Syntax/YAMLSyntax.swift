extension DiagnosticCode {
  /// The text breaks the rules of YAML.
  public static let yamlSyntax = DiagnosticCode(
    "yaml-syntax", .error, "the text breaks the rules of YAML",
    rule: "The file is YAML 1.2, or JSON.",
    specification: "https://yaml.org/spec/1.2.2/",
    remedy: "Check quotes and indentation at the place, and just above it.",
    example: .init(
      bad: """
        paths: {}
        components:
          schemas:
            Pet:
              description: "A pet
              type: object
        """,
      good: """
        paths: {}
        components:
          schemas:
            Pet:
              description: "A pet"
              type: object
        """))
}
