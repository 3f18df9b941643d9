extension DiagnosticCode {
  /// A tag that is declared twice, or whose parent is not there.
  public static let tagDeclaration = DiagnosticCode(
    "tag-declaration", .warning, "a tag that is declared twice, or whose parent is not there",
    rule: "Each tag is declared once. The `parent` of a tag is another declared tag, and the way up ends.",
    specification: "https://spec.openapis.org/oas/v3.2.0.html#tag-object",
    remedy: "Remove the second declaration, or correct the parent.",
    example: .init(
      bad: """
        tags: [{name: pets}, {name: pets}]
        paths: {}
        """,
      good: """
        tags: [{name: pets}, {name: shops}]
        paths: {}
        """))
}
