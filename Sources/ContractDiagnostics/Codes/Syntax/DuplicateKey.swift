extension DiagnosticCode {
  /// A mapping has one key twice.
  public static let duplicateKey = DiagnosticCode(
    "duplicate-key", .error, "a mapping has one key twice",
    rule: "Each key stands once in its mapping. Readers of YAML do not agree which of two they keep, so neither can be what was meant.",
    specification: "https://yaml.org/spec/1.2.2/#3213-node-comparison",
    remedy: "Remove or rename one of the two.",
    example: .init(
      bad: """
        paths: {}
        components:
          schemas:
            Pet: {type: object}
            Pet: {type: string}
        """,
      good: """
        paths: {}
        components:
          schemas:
            Pet: {type: object}
            PetName: {type: string}
        """))
}
