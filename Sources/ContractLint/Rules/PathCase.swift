import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A path segment is not in kebab-case.
  static let pathCase = LintRule(
    .strict,
    DiagnosticCode(
      "path-case", .warning, "a path segment is not in kebab-case",
      rule: "Fixed segments of paths are lower case words joined by hyphens, so that callers need not remember which spelling was chosen.",
      specification: "https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.1",
      remedy: "Write the segment in kebab-case. Callers of the old path break.",
      example: .init(
        bad: """
          paths:
            /petShops:
              get: {operationId: listPetShops, responses: {'204': {description: Done}}}
          """,
        good: """
          paths:
            /pet-shops/{shopId}:
              get:
                operationId: readPetShop
                parameters: [{name: shopId, in: path, required: true, schema: {type: string}}]
                responses: {'204': {description: Done}}
          """))
  ) { report in
    for operation in report.subject.operations {
      let segments = operation.path.split(separator: "/").filter { !$0.contains("{") }
      guard let segment = segments.first(where: { !LetterCase.kebab.fits(String($0)) }) else { continue }
      report.add("the path segment \(quoted(String(segment))) is not in kebab-case", at: operation.provenance)
    }
  }
}
