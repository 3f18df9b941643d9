extension DiagnosticCode {
  /// Two operations have one operationId.
  public static let duplicateOperationID = DiagnosticCode(
    "duplicate-operation-id", .warning, "two operations have one operationId",
    rule: "Each operationId stands once in a document. The second operation is named after its method and path.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#operation-object",
    remedy: "Rename one of the two.",
    example: .init(
      bad: """
        paths:
          /pets:
            get: {operationId: pets, responses: {'204': {description: Fine}}}
            post: {operationId: pets, responses: {'204': {description: Fine}}}
        """,
      good: """
        paths:
          /pets:
            get: {operationId: listPets, responses: {'204': {description: Fine}}}
            post: {operationId: addPet, responses: {'204': {description: Fine}}}
        """))
}
