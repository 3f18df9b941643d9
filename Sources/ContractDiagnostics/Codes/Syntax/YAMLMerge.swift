extension DiagnosticCode {
  /// `<<` is followed by what cannot be merged.
  public static let yamlMerge = DiagnosticCode(
    "yaml-merge", .error, "`<<` is followed by what cannot be merged",
    rule: "`<<` merges a mapping, or each of a sequence of mappings.",
    specification: "https://yaml.org/type/merge.html",
    remedy: "Name a mapping, or quote the key if it is meant as a name: '<<'.",
    example: .init(
      bad: """
        paths: {}
        x-defaults:
          <<: plain text
          timeout: 3
        """,
      good: """
        paths: {}
        x-base: &base {retries: 1}
        x-defaults:
          <<: *base
          timeout: 3
        """))
}
