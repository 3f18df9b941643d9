extension DiagnosticCode {
  /// A `$ref` where the specification has none.
  public static let referencePlace = DiagnosticCode(
    "reference-place", .warning, "a `$ref` where the specification has none",
    rule: "The specification allows `$ref` in place of certain objects only. Where the meaning is plain it is followed all the same.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#reference-object",
    remedy: "Refer to the objects one by one, so that other tools understand the document too.",
    example: .init(
      bad: """
        paths:
          /pets:
            get:
              responses: {$ref: '#/components/x-responses'}
        components:
          x-responses:
            '204': {description: Fine}
        """,
      good: """
        paths:
          /pets:
            get:
              responses: {'204': {$ref: '#/components/responses/Fine'}}
        components:
          responses:
            Fine: {description: Fine}
        """))
}
