extension DiagnosticCode {
  /// A path that does not begin with a slash.
  public static let pathSyntax = DiagnosticCode(
    "path-syntax", .warning, "a path that is not well-formed",
    rule: "The keys of `paths` begin with a slash, are appended to the URL of the server, and have neither query nor fragment.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#paths-object",
    remedy: "Write the slash; declare query parameters as parameters.",
    example: .init(
      bad: """
        paths:
          pets:
            get: {responses: {'204': {description: Fine}}}
        """,
      good: """
        paths:
          /pets:
            get: {responses: {'204': {description: Fine}}}
        """))
}
