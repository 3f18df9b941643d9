extension DiagnosticCode {
  /// A JSON file breaks the rules of JSON.
  public static let jsonSyntax = DiagnosticCode(
    "json-syntax", .warning, "a JSON file breaks the rules of JSON",
    rule: """
      A file that begins with a brace and whose name ends in `.json` follows RFC 8259. When it does not, it is read as YAML, and \
      other tools may refuse it.
      """,
    specification: "https://www.rfc-editor.org/rfc/rfc8259",
    remedy: "Remove the comma after the last member, comments, and whatever else JSON does not have.",
    example: .init(
      .json,
      bad: """
        {
          "openapi": "3.1.0",
          "info": {"title": "Example", "version": "1.0.0"},
          "paths": {},
        }
        """,
      good: """
        {
          "openapi": "3.1.0",
          "info": {"title": "Example", "version": "1.0.0"},
          "paths": {}
        }
        """))
}
