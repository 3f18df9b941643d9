extension DiagnosticCode {
  /// Two paths that are equal but for the names of their variables.
  public static let pathConflict = DiagnosticCode(
    "path-conflict", .warning, "two operations that match the same requests",
    rule:
      "No two paths with the same method are equal but for the names of their variables. A server serves the first and leaves the other out.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#path-templating-matching",
    remedy: "Merge the two operations, or leave one out with a filter.",
    example: .init(
      bad: """
        paths:
          /pets/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Fine}}
          /pets/{name}:
            get:
              parameters: [{name: name, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Fine}}
        """,
      good: """
        paths:
          /pets/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Fine}}
          /pets/by-name/{name}:
            get:
              parameters: [{name: name, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Fine}}
        """))
}
