extension DiagnosticCode {
  /// A default that its own schema refuses.
  public static let defaultValue = DiagnosticCode(
    "default-value", .warning, "a default that its own schema refuses",
    rule: "A `default` is a value of its schema: of its type, within its bounds, one of its `enum`. No reader takes one that is not.",
    specification: "https://spec.openapis.org/oas/v3.0.4.html#properties",
    remedy: "Give a default that the schema lets through, or change the schema.",
    example: .init(
      bad: """
        components:
          schemas:
            Limit: {type: integer, minimum: 1, default: 0}
        """,
      good: """
        components:
          schemas:
            Limit: {type: integer, minimum: 1, default: 20}
        """))
}
