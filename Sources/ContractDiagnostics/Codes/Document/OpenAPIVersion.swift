extension DiagnosticCode {
  /// A version of OpenAPI that is not understood.
  public static let openAPIVersion = DiagnosticCode(
    "openapi-version", .error, "a version of OpenAPI that is not understood",
    rule: "The document declares OpenAPI 3.0, 3.1 or 3.2. A newer 3.x is read as 3.2, with a warning.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#versions-and-deprecation",
    remedy: "Convert a Swagger 2.0 document first; editor.swagger.io and swagger2openapi can.",
    example: .init(
      .document,
      bad: """
        swagger: '2.0'
        info: {title: Example, version: 1.0.0}
        paths: {}
        """,
      good: """
        openapi: 3.1.0
        info: {title: Example, version: 1.0.0}
        paths: {}
        """))
}
