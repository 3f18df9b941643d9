extension DiagnosticCode {
  /// A component name with other characters.
  public static let componentName = DiagnosticCode(
    "component-name", .warning, "a component name with other characters",
    rule: "Names of components consist of letters, digits, `.`, `-` and `_`.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#components-object",
    remedy: "Rename the component and the references to it.",
    example: .init(
      bad: """
        components:
          schemas:
            Pet Name: {type: string}
        """,
      good: """
        components:
          schemas:
            PetName: {type: string}
        """))
}
