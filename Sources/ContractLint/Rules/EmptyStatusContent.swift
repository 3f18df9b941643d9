import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A status that has no body has content.
  static let emptyStatusContent = LintRule(
    .minimal,
    DiagnosticCode(
      "content-without-body", .warning, "a status that has no body has content",
      rule: "Responses 1xx, 204, 205 and 304 have no content; what is declared for them is never sent.",
      specification: "https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5",
      remedy: "Take the content away, or answer with 200.",
      example: .init(
        bad: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'204': {description: Done, content: {application/json: {schema: {type: string}}}}}
          """,
        good: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'200': {description: Done, content: {application/json: {schema: {type: string}}}}}
          """))
  ) { report in
    for operation in report.subject.operations {
      for response in operation.responses where !response.contents.isEmpty {
        guard case .code(let code) = response.status, code < 200 || [204, 205, 304].contains(code) else { continue }
        report.add("the response \(code) of \(operation.title) has content, and is sent without a body", at: response.provenance)
      }
    }
  }
}
