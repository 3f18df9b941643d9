extension DiagnosticCode {
  /// A given name that something else of its kind has already.
  public static let nameClash = DiagnosticCode(
    "name-clash", .error, "a name that is given twice",
    rule: "Operations have different names.",
    specification: "https://spec.openapis.org/oas/latest.html",
    remedy: "Choose another name.",
    example: .init(
      .configuration,
      bad: """
        names: {operations: {listPets: readPet}}
        """,
      good: """
        names: {operations: {listPets: allPets}}
        """))
}
