extension DiagnosticCode {
  /// Two names of one scope that are one identifier in code.
  public static let sameName = DiagnosticCode(
    "same-name", .note, "two names that are one identifier in code",
    rule: """
      Names of a document are spelled as Swift spells them, so that some become equal: `pet_id` and `petId`. The first one in the document \
      keeps the name, and the other one gets an ending (`Model` for types, `Value` for members, else a number). JSON keeps both names.
      """,
    specification: "https://www.swift.org/documentation/api-design-guidelines/#conventions",
    remedy: "Give one of them a name of its own, with `x-contract-name` or below `names` in contract.yaml.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet:
              type: object
              properties:
                pet_id: {type: string}
                petId: {type: string}
        """,
      good: """
        components:
          schemas:
            Pet:
              type: object
              properties:
                pet_id: {type: string}
                petId: {type: string, x-contract-name: former id}
        """))
}
