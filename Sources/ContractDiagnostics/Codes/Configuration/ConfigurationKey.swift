extension DiagnosticCode {
  /// A key that the configuration does not have.
  public static let configurationKey = DiagnosticCode(
    "configuration-key", .error, "a key that `contract.yaml` does not have",
    rule: "The configuration has the keys of `contract.schema.json` and no others; keys that begin with `x-` are yours.",
    specification: "https://spec.openapis.org/oas/latest.html",
    remedy: "Correct the key, or remove it.",
    example: .init(
      .configuration,
      bad: """
        filters: {include: {tags: [pets]}}
        """,
      good: """
        filter: {include: {tags: [pets]}}
        """))
}
