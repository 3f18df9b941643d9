extension DiagnosticCode {
  /// A key of `responses` that is no status.
  public static let statusCode = DiagnosticCode(
    "status-code", .warning, "a key of `responses` that is no status",
    rule: "The keys of `responses` are statuses such as '200', ranges such as 4XX, and `default`.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
    remedy: "Write the number of the status in quotes.",
    example: .init(
      bad: """
        paths:
          /pets:
            get: {responses: {ok: {description: Fine}}}
        """,
      good: """
        paths:
          /pets:
            get: {responses: {'200': {description: Fine}}}
        """))
}
