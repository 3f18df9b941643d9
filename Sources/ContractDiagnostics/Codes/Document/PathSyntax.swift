extension DiagnosticCode {
  /// A path that does not begin with a slash.
  public static let pathSyntax = DiagnosticCode(
    "path-syntax", .warning, "a path that does not begin with a slash",
    rule: "The keys of `paths` begin with a slash; they are appended to the URL of the server.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#paths-object",
    remedy: "Write the slash.",
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
