extension DiagnosticCode {
  /// Two fields of which an object has one at most.
  public static let exclusiveFields = DiagnosticCode(
    "exclusive-fields", .warning, "two fields that exclude each other",
    rule: "Some fields are alternatives: an object has `example` or `examples`, `schema` or `content`, `operationRef` or `operationId`.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#parameter-object",
    remedy: "Keep the field that says what you mean, and remove the other one.",
    example: .init(
      bad: """
        components:
          parameters:
            Limit: {name: limit, in: query, schema: {type: integer}, example: 1, examples: {ten: {value: 10}}}
        """,
      good: """
        components:
          parameters:
            Limit: {name: limit, in: query, schema: {type: integer}, examples: {ten: {value: 10}}}
        """))
}
