extension DiagnosticCode {
  /// A link that leads to no operation.
  public static let linkTarget = DiagnosticCode(
    "link-target", .warning, "a link that leads to no operation",
    rule: "A link names an operation of the document by `operationId`, or any operation by `operationRef`.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#link-object",
    remedy: "Write the `operationId` of an operation.",
    example: .init(
      bad: """
        paths:
          /pets:
            get:
              operationId: listPets
              responses: {'204': {description: Fine, links: {again: {operationId: listPet}}}}
        """,
      good: """
        paths:
          /pets:
            get:
              operationId: listPets
              responses: {'204': {description: Fine, links: {again: {operationId: listPets}}}}
        """))
}
