extension DiagnosticCode {
  /// More problems were found than are shown.
  public static let tooManyDiagnostics = DiagnosticCode(
    "too-many-diagnostics", .note, "more problems were found than are shown",
    rule: "A run shows at most 1,000 errors and 1,000 warnings, and says how many more there are.",
    specification: "https://spec.openapis.org/oas/latest.html",
    remedy: "Fix the first ones and run again.",
    example: .init(
      .numbered,
      bad: """
        components:
          schemas:
            # and so on, from Pet1 to Pet1001
            PetN: {type: objekt}
        """,
      good: """
        components:
          schemas:
            # and so on, from Pet1 to Pet1001
            PetN: {type: object}
        """))
}
