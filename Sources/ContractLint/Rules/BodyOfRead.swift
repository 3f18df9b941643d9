import ContractDiagnostics
import ContractModel

extension LintRule {
  /// GET, HEAD or DELETE has a request body.
  static let bodyOfRead = LintRule(
    .recommended,
    DiagnosticCode(
      "body-of-read", .warning, "GET, HEAD or DELETE has a request body",
      rule: "GET, HEAD and DELETE have no request body: its meaning is not defined, and proxies and clients drop it.",
      specification: "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.1",
      remedy: "Use query parameters, or POST.",
      example: .init(
        bad: """
          paths:
            /pets:
              delete:
                operationId: removePets
                requestBody: {content: {application/json: {schema: {type: string}}}}
                responses: {'204': {description: Done}}
          """,
        good: """
          paths:
            /pets:
              delete:
                operationId: removePets
                parameters: [{name: kind, in: query, schema: {type: string}}]
                responses: {'204': {description: Done}}
          """))
  ) { report in
    for operation in report.subject.operations where ["get", "head", "delete"].contains(operation.method) {
      guard let body = operation.requestBody else { continue }
      report.add("\(operation.title) has a request body", at: body.provenance)
    }
  }
}
