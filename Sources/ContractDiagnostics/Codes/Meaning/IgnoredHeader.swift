extension DiagnosticCode {
  /// A header parameter that the specification ignores.
  public static let ignoredHeader = DiagnosticCode(
    "ignored-header", .warning, "a header parameter that other parts of the document describe",
    rule:
      "Header parameters named `Accept`, `Content-Type` and `Authorization` are ignored: media types and security schemes describe them.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#parameter-object",
    remedy: "Remove the parameter; declare a security scheme for `Authorization`.",
    example: .init(
      bad: """
        paths:
          /pets:
            get:
              parameters: [{name: Authorization, in: header, schema: {type: string}}]
              responses: {'204': {description: Fine}}
        """,
      good: """
        paths:
          /pets:
            get:
              security: [{bearer: []}]
              responses: {'204': {description: Fine}}
        components:
          securitySchemes:
            bearer: {type: http, scheme: bearer}
        """))
}
