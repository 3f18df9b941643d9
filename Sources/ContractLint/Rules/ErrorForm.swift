import ContractDiagnostics
import ContractModel

extension LintRule {
  /// An error is not a problem document.
  static let errorForm = LintRule(
    .strict,
    DiagnosticCode(
      "error-form", .warning, "an error is not a problem document",
      rule: "Errors are application/problem+json, which clients know how to read without knowing the interface.",
      specification: "https://www.rfc-editor.org/rfc/rfc9457",
      remedy: "Give the response the media type application/problem+json.",
      example: .init(
        bad: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses:
                  '204': {description: Done}
                  '404': {description: None, content: {application/json: {schema: {type: object}}}}
          """,
        good: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses:
                  '204': {description: Done}
                  '404': {description: None, content: {application/problem+json: {schema: {type: object}}}}
          """))
  ) { report in
    for operation in report.subject.operations {
      for response in operation.responses where response.isError && !response.contents.isEmpty {
        guard !response.contents.contains(where: { $0.mediaType.hasPrefix("application/problem+") }) else { continue }
        report.add("the response \(response.status.text) of \(operation.title) is no problem document", at: response.provenance)
      }
    }
  }
}
