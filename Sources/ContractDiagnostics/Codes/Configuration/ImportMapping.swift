extension DiagnosticCode {
  /// A module whose types cannot be taken.
  public static let importMapping = DiagnosticCode(
    "import-mapping", .error, "types that cannot be imported",
    rule: """
      Every document below `importMapping` is another one than the document itself and does not import it in turn, one module is made of it, \
      its types can be seen from here, and it has a type for every schema of its own that is referred to.
      """,
    specification: "https://spec.openapis.org/oas/latest.html#reference-object",
    remedy: "Correct the entry, or what the other module is generated with.",
    example: .init(
      .configuration,
      bad: """
        importMapping: {openapi.yaml: PetsAPI}
        """,
      good: """
        importMapping: {}
        """))
}
