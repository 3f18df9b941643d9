extension DiagnosticCode {
  /// A reference leads nowhere.
  public static let unresolvedReference = DiagnosticCode(
    "unresolved-reference", .error, "a reference leads nowhere",
    rule: "A reference names something that is there.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#reference-object",
    remedy: "Correct the reference, or define what it names.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet: {type: object}
            Pets: {type: array, items: {$ref: '#/components/schemas/Pett'}}
        """,
      good: """
        components:
          schemas:
            Pet: {type: object}
            Pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
        """))
}
