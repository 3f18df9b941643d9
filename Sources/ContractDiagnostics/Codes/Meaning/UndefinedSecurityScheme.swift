extension DiagnosticCode {
  /// A security scheme that is not declared.
  public static let undefinedSecurityScheme = DiagnosticCode(
    "undefined-security-scheme", .warning, "a security scheme that is not declared",
    rule: "`security` names schemes of `components.securitySchemes`. An alternative with another one can be satisfied by nobody.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",
    remedy: "Correct the name, or declare the scheme.",
    example: .init(
      bad: """
        security: [{barer: []}]
        paths:
          /pets:
            get: {responses: {'204': {description: Fine}}}
        components:
          securitySchemes:
            bearer: {type: http, scheme: bearer}
        """,
      good: """
        security: [{bearer: []}]
        paths:
          /pets:
            get: {responses: {'204': {description: Fine}}}
        components:
          securitySchemes:
            bearer: {type: http, scheme: bearer}
        """))
}
