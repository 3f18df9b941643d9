extension DiagnosticCode {
  /// A parameter that takes the whole query beside others that take parts of it.
  public static let queryStringParameter = DiagnosticCode(
    "querystring-parameter", .warning, "a parameter for the whole query that is not alone",
    rule: "An operation has one parameter in `querystring` at most, described by `content`, and then none in `query`.",
    specification: "https://spec.openapis.org/oas/v3.2.0.html#parameter-locations",
    remedy: "Keep either the one parameter or the several.",
    example: .init(
      .document,
      bad: """
        openapi: 3.2.0
        info: {title: Example, version: 1.0.0}
        paths:
          /pets:
            get:
              parameters:
                - {name: all, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
                - {name: limit, in: query, schema: {type: integer}}
              responses: {'204': {description: Fine}}
        """,
      good: """
        openapi: 3.2.0
        info: {title: Example, version: 1.0.0}
        paths:
          /pets:
            get:
              parameters:
                - {name: all, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
              responses: {'204': {description: Fine}}
        """))
}
