extension DiagnosticCode {
  /// A value in the configuration that its key cannot have.
  public static let configurationValue = DiagnosticCode(
    "configuration-value", .error, "a value in `contract.yaml` that its key cannot have",
    rule: "Each key of the configuration has values of one kind.",
    specification: "https://spec.openapis.org/oas/latest.html",
    remedy: "Write a value of the kind that the message names.",
    example: .init(
      .configuration,
      bad: """
        swift: {shards: many}
        """,
      good: """
        swift: {shards: 4}
        """))
}
