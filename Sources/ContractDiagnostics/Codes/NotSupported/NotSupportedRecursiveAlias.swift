extension DiagnosticCode {
  /// A list or map of itself.
  public static let notSupportedRecursiveAlias = DiagnosticCode(
    "not-supported-recursive-alias", .warning, "a list or map of itself",
    rule: """
      A list whose items are that list, or a map of itself, has no finite type. Its values are kept as JSON, and validated all the \
      same.
      """,
    specification: "https://spec.openapis.org/oas/v3.1.1.html#schema-object",
    remedy: "Put the list into a property of an object.",
    example: .init(
      bad: """
        components:
          schemas:
            Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
        """,
      good: """
        components:
          schemas:
            Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
        """))
}
