extension DiagnosticCode {
  /// A body is handed over as bytes.
  public static let notSupportedBody = DiagnosticCode(
    "not-supported-body", .warning, "a body is handed over as bytes",
    rule: """
      JSON, forms, multipart requests, text and streams of JSON are read into types. XML, multipart responses and bodies of other kinds are \
      handed over as they are, and their schema is not applied.
      """,
    specification: "https://spec.openapis.org/oas/v3.1.1.html#media-type-object",
    remedy: "Offer JSON too, or read the bytes in the handler.",
    example: .init(
      bad: """
        paths:
          /pets:
            post:
              requestBody: {content: {application/xml: {schema: {type: object}}}}
              responses: {'204': {description: Fine}}
        """,
      good: """
        paths:
          /pets:
            post:
              requestBody: {content: {application/json: {schema: {type: object}}}}
              responses: {'204': {description: Fine}}
        """))
}
