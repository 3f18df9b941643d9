extension DiagnosticCode {
  /// `$dynamicRef` is followed as a plain `$ref`.
  public static let notSupportedDynamicReference = DiagnosticCode(
    "not-supported-dynamic-reference", .warning, "`$dynamicRef` is followed as a plain `$ref`",
    rule: """
      A `$dynamicRef` depends on the schemas that lead to it. Types are made once, so it is read as a `$ref` to its anchor, and \
      `$recursiveRef` as any value.
      """,
    specification: "https://json-schema.org/draft/2020-12/json-schema-core.html#section-8.2.3.2",
    remedy: "Use `$ref` where the target is always the same.",
    example: .init(
      bad: """
        components:
          schemas:
            Node:
              $dynamicAnchor: node
              type: object
              properties: {next: {$dynamicRef: '#node'}}
        """,
      good: """
        components:
          schemas:
            Node:
              type: object
              properties: {next: {$ref: '#/components/schemas/Node'}}
        """))
}
