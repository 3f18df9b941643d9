import ContractDiagnostics
import ContractModel

extension LintRule {
  /// Anyone may change something.
  static let securedChange = LintRule(
    .recommended,
    DiagnosticCode(
      "unsecured-change", .warning, "anyone may change something",
      rule: "Operations that change something ask for credentials. Where they must not, security: [] says that it is meant.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",
      remedy: "Add a security requirement, for the operation or for the whole document.",
      example: .init(
        bad: """
          paths:
            /pets:
              post: {operationId: addPet, responses: {'204': {description: Done}}}
          components:
            securitySchemes: {token: {type: http, scheme: bearer}}
          """,
        good: """
          paths:
            /pets:
              post: {operationId: addPet, security: [{token: []}], responses: {'204': {description: Done}}}
          components:
            securitySchemes: {token: {type: http, scheme: bearer}}
          """))
  ) { report in
    guard !report.subject.model.securitySchemes.isEmpty else { return }
    for operation in report.subject.operations where !operation.isSafe && !operation.isSecured {
      report.add("\(operation.title) changes something and asks for no credentials", at: operation.provenance)
    }
  }
}
