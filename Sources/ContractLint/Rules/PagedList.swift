import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A list is answered whole.
  static let pagedList = LintRule(
    .strict,
    DiagnosticCode(
      "paged-list", .warning, "a list is answered whole",
      rule: "An operation that answers with a list takes a parameter that bounds it: limit, page_size, per_page, first, top or their like.",
      specification: "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",
      remedy: "Add a limit and a cursor, or maxItems where the list stays short.",
      example: .init(
        bad: """
          paths:
            /pets:
              get:
                operationId: listPets
                responses: {'200': {description: Done, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
          """,
        good: """
          paths:
            /pets:
              get:
                operationId: listPets
                parameters: [{name: limit, in: query, schema: {type: integer}}]
                responses: {'200': {description: Done, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
          """))
  ) { report in
    let words = ["limit", "size", "perpage", "first", "top", "count", "max"]
    for operation in report.subject.operations where operation.method == "get" {
      let names = operation.parameters.filter { $0.location == .query }.map { $0.name.lowercased().filter(\.isLetter) }
      guard !names.contains(where: { name in words.contains { name.contains($0) } }) else { continue }
      for content in operation.responses.filter({ !$0.isError }).flatMap(\.contents) {
        guard let schema = content.schema.map({ report.subject.model.schemas[report.subject.model.schemas.resolve($0)] }) else { continue }
        guard schema.kinds == .array, schema.array.maxItems == nil else { continue }
        report.add("\(operation.title) answers with a list, and no parameter bounds it", at: operation.provenance)
      }
    }
  }
}
