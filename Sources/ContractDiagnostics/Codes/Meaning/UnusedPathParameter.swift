extension DiagnosticCode {
  /// A path parameter that its path does not have.
  public static let unusedPathParameter = DiagnosticCode(
    "unused-path-parameter", .warning, "a path parameter that its path does not have",
    rule: "The name of a parameter with `in: path` stands in braces in the path.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#path-templating",
    remedy: "Put the variable into the path, or remove the parameter.",
    example: .init(
      bad: """
        paths:
          /pets:
            get:
              parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Fine}}
        """,
      good: """
        paths:
          /pets/{petId}:
            get:
              parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Fine}}
        """))
}
