extension DiagnosticCode {
  /// A reference leads to an object of another type.
  public static let referenceKind = DiagnosticCode(
    "reference-kind", .error, "a reference leads to an object of another type",
    rule: "A reference leads to the type of object that is expected in its place.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#reference-object",
    remedy: "Name a component of the expected kind.",
    example: .init(
      bad: """
        paths:
          /pets:
            get:
              parameters: [{$ref: '#/components/responses/None'}]
              responses: {'204': {$ref: '#/components/responses/None'}}
        components:
          responses:
            None: {description: Fine}
        """,
      good: """
        paths:
          /pets:
            get:
              responses: {'204': {$ref: '#/components/responses/None'}}
        components:
          responses:
            None: {description: Fine}
        """))
}
