extension DiagnosticCode {
  /// A JSONPath expression that is not well-formed, or takes too long.
  public static let jsonPath = DiagnosticCode(
    "json-path", .error, "a JSONPath that is not well-formed",
    rule: "A target is a JSONPath expression of RFC 9535.",
    specification: "https://www.rfc-editor.org/rfc/rfc9535",
    remedy: "Correct the expression; keys with other characters than letters, digits and `_` are written in brackets and quotes.",
    example: .init(
      .overlay,
      bad: """
        actions:
          - target: $.paths./pets
            remove: true
        """,
      good: """
        actions:
          - target: $.paths['/pets']
            remove: true
        """))
}
