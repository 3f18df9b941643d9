extension DiagnosticCode {
  /// A keyword of another version of OpenAPI.
  public static let keywordVersion = DiagnosticCode(
    "keyword-version", .warning, "a keyword of another version of OpenAPI",
    rule: "A document uses the keywords of the version that it declares. Where the meaning is plain they are honoured all the same.",
    specification: "https://learn.openapis.org/upgrading/v3.0-to-v3.1.html",
    remedy: "Use the form of the declared version, or declare the version that has the keyword.",
    example: .init(
      bad: """
        components:
          schemas:
            Name: {type: string, nullable: true}
        """,
      good: """
        components:
          schemas:
            Name: {type: [string, 'null']}
        """))
}
