extension DiagnosticCode {
  /// A variable of a path has no parameter.
  public static let undeclaredPathParameter = DiagnosticCode(
    "undeclared-path-parameter", .warning, "a variable of a path has no parameter",
    rule: "Each variable in a path has a parameter of its name with `in: path`. Without one, handlers do not see its value.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#path-templating",
    remedy: "Declare the parameter, in the operation or beside it in the path item.",
    example: .init(
      bad: """
        paths:
          /pets/{petId}:
            get: {responses: {'204': {description: Fine}}}
        """,
      good: """
        paths:
          /pets/{petId}:
            get:
              parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Fine}}
        """))
}
