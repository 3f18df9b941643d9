extension DiagnosticCode {
  /// A tag that is not of the core schema.
  public static let yamlTag = DiagnosticCode(
    "yaml-tag", .error, "a tag that is not of the core schema",
    rule: "Only the types of JSON stand in a document. Tags that ask a reader to build other objects are refused.",
    specification: "https://yaml.org/spec/1.2.2/#103-core-schema",
    remedy: "Remove the tag.",
    example: .init(
      bad: """
        paths: {}
        x-start: !!python/object:os.system ls
        """,
      good: """
        paths: {}
        x-start: ls
        """))
}
