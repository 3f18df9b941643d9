import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A credential is part of the URL.
  static let keyInQuery = LintRule(
    .recommended,
    DiagnosticCode(
      "key-in-query", .warning, "a credential is part of the URL",
      rule: "Credentials travel in headers. URLs end up in logs, histories and referrers.",
      specification: "https://www.rfc-editor.org/rfc/rfc6750#section-5.3",
      remedy: "Take the key from a header.",
      example: .init(
        bad: """
          security: [{key: []}]
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          components:
            securitySchemes: {key: {type: apiKey, in: query, name: key}}
          """,
        good: """
          security: [{key: []}]
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          components:
            securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          """))
  ) { report in
    for (index, scheme) in report.subject.model.securitySchemes.enumerated() {
      guard case .apiKey(let name, .query) = scheme.kind else { continue }
      let uses = { (operation: Operation) in operation.security.contains { $0.requirements.contains { $0.scheme == index } } }
      guard let operation = report.subject.operations.first(where: uses) else { continue }
      report.add("the key \(quoted(name)) of \(quoted(scheme.name)) is sent in the URL", at: operation.provenance)
    }
  }
}
