extension DiagnosticCode {
  /// References that only lead back to themselves.
  public static let referenceCycle = DiagnosticCode(
    "reference-cycle", .error, "references that only lead back to themselves",
    rule: "A chain of references ends at something that is defined. Recursion through properties or items is fine.",
    specification: "https://json-schema.org/draft/2020-12/json-schema-core.html#section-9.4.1",
    remedy: "Let one of them define something.",
    example: .init(
      bad: """
        components:
          parameters:
            A: {$ref: '#/components/parameters/B'}
            B: {$ref: '#/components/parameters/A'}
        """,
      good: """
        components:
          parameters:
            A: {$ref: '#/components/parameters/B'}
            B: {name: limit, in: query, schema: {type: integer}}
        """))
}
