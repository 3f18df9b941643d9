extension DiagnosticCode {
  /// A key is a mapping or a sequence.
  public static let yamlKey = DiagnosticCode(
    "yaml-key", .error, "a key is a mapping or a sequence",
    rule: "The keys of mappings are strings, as in JSON.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#format",
    remedy: "Put the key in quotes. A `{` at the beginning of a key opens a mapping.",
    example: .init(
      bad: """
        paths: {}
        x-shape:
          {a: 1}: square
        """,
      good: """
        paths: {}
        x-shape:
          '{a: 1}': square
        """))
}
