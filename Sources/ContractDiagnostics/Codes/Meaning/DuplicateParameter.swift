extension DiagnosticCode {
  /// A parameter is declared twice.
  public static let duplicateParameter = DiagnosticCode(
    "duplicate-parameter", .warning, "a parameter is declared twice",
    rule: "Within one list, no two parameters have the same `name` and `in`. A parameter of an operation may replace one of its path.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#operation-object",
    remedy: "Remove or rename one of the two.",
    example: .init(
      bad: """
        paths:
          /pets:
            get:
              parameters:
                - {name: limit, in: query, schema: {type: integer}}
                - {name: limit, in: query, schema: {type: string}}
              responses: {'204': {description: Fine}}
        """,
      good: """
        paths:
          /pets:
            get:
              parameters:
                - {name: limit, in: query, schema: {type: integer}}
                - {name: after, in: query, schema: {type: string}}
              responses: {'204': {description: Fine}}
        """))
}
