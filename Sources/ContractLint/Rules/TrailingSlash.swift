import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A path ends in a slash.
  static let trailingSlash = LintRule(
    .recommended,
    DiagnosticCode(
      "trailing-slash", .warning, "a path ends in a slash",
      rule: "Paths do not end in a slash. To servers /pets and /pets/ are different paths, to people they are not.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#paths-object",
      remedy: "Take the slash away, and serve the old path as long as callers use it.",
      example: .init(
        bad: """
          paths:
            /pets/:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          """,
        good: """
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          """))
  ) { report in
    for operation in report.subject.operations where operation.path.count > 1 && operation.path.hasSuffix("/") {
      report.add("the path \(quoted(operation.path)) ends in a slash", at: operation.provenance)
    }
  }
}
