extension DiagnosticCode {
  /// A key that has no effect where it stands.
  public static let ignoredSibling = DiagnosticCode(
    "ignored-sibling", .warning, "a key that has no effect where it stands",
    rule: "Beside a `$ref` only `summary` and `description` count, and a header object has neither `name` nor `in`.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#reference-object",
    remedy: "Move the key to what the reference names.",
    example: .init(
      bad: """
        components:
          parameters:
            Limit: {name: limit, in: query, schema: {type: integer}}
            Size: {$ref: '#/components/parameters/Limit', required: true}
        """,
      good: """
        components:
          parameters:
            Limit: {name: limit, in: query, required: true, schema: {type: integer}}
            Size: {$ref: '#/components/parameters/Limit'}
        """))
}
