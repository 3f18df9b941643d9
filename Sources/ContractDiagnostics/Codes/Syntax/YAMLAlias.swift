extension DiagnosticCode {
  /// An alias names no anchor before it.
  public static let yamlAlias = DiagnosticCode(
    "yaml-alias", .error, "an alias names no anchor before it",
    rule: "`*name` stands after the `&name` that it repeats, and not inside it.",
    specification: "https://yaml.org/spec/1.2.2/#71-alias-nodes",
    remedy: "Correct the name. For a text that begins with `*`, use quotes.",
    example: .init(
      bad: """
        paths: {}
        x-first: &limits {maximum: 10}
        x-second: *limit
        """,
      good: """
        paths: {}
        x-first: &limits {maximum: 10}
        x-second: *limits
        """))
}
