extension DiagnosticCode {
  /// OpenAPI 3.0 ignores keywords beside `$ref`.
  public static let ignoredReferenceSibling = DiagnosticCode(
    "ignored-reference-sibling", .warning, "OpenAPI 3.0 ignores keywords beside `$ref`",
    rule: "In an OpenAPI 3.0 schema, nothing beside `$ref` counts. From 3.1 on, keywords beside it do.",
    specification: "https://spec.openapis.org/oas/v3.0.4.html#reference-object",
    remedy: "Move the `$ref` into an `allOf`.",
    example: .init(
      .document,
      bad: """
        openapi: 3.0.3
        info: {title: Example, version: 1.0.0}
        paths: {}
        components:
          schemas:
            Name: {type: string}
            Nick: {$ref: '#/components/schemas/Name', maxLength: 8}
        """,
      good: """
        openapi: 3.0.3
        info: {title: Example, version: 1.0.0}
        paths: {}
        components:
          schemas:
            Name: {type: string}
            Nick:
              maxLength: 8
              allOf: [{$ref: '#/components/schemas/Name'}]
        """))
}
