import ContractModel

/// How an operation pages by cursor: a parameter of the query, and the member of a page that holds its next value.
struct Pagination: Equatable {
  var parameter: String
  /// Names of members, outermost first.
  var path: [String]

  /// Nil where the contract shows no such pair.
  init?(_ operation: Operation, _ model: Model) {
    guard let page = Pagination.page(of: operation, model) else { return nil }
    for parameter in operation.parameters where parameter.location == .query && !parameter.isRequired {
      guard Pagination.isText(parameter.schema, model) else { continue }
      for name in Pagination.nextNames(parameter.name) {
        guard let path = Pagination.path(to: name, in: page, model) else { continue }
        self.parameter = parameter.name
        self.path = path
        return
      }
    }
    return nil
  }

  /// The schema of the only success, when that is JSON.
  private static func page(of operation: Operation, _ model: Model) -> SchemaID? {
    let contents = operation.responses.filter(\.isSuccess).flatMap(\.contents)
    guard contents.count == 1, contents[0].form == .json else { return nil }
    return contents[0].schema
  }

  /// `cursor` is continued by `nextCursor`, `next_cursor`, and by `cursor` itself; `page_token` by `next_page_token`.
  private static func nextNames(_ name: String) -> [String] {
    let words = ["cursor", "token", "after", "marker", "continuation", "next"]
    let lower = name.lowercased()
    guard words.contains(where: { lower.contains($0) }), !lower.contains("before") else { return [] }
    let capital = name.prefix(1).uppercased() + name.dropFirst()
    return ["next" + capital, "next_" + name, "nextCursor", "next_cursor", "endCursor", "end_cursor", name, "next"]
  }

  /// The member itself, or one of a member: `nextCursor`, `meta.nextCursor`.
  private static func path(to name: String, in page: SchemaID, _ model: Model) -> [String]? {
    let members = properties(of: page, model)
    if let found = members.first(where: { $0.name == name }), isText(found.schema, model) { return [name] }
    for member in members {
      let inner = properties(of: member.schema, model)
      if let found = inner.first(where: { $0.name == name }), isText(found.schema, model) { return [member.name, name] }
    }
    return nil
  }

  private static func properties(of id: SchemaID, _ model: Model) -> [SchemaProperty] {
    let schema = model.schemas[model.schemas.resolve(id)]
    return schema.object.properties + schema.allOf.flatMap { model.schemas[model.schemas.resolve($0)].object.properties }
  }

  private static func isText(_ id: SchemaID, _ model: Model) -> Bool {
    let schema = model.schemas[model.schemas.resolve(id)]
    if schema.kinds.subtracting(.null) == .string { return true }
    let alternatives = (schema.anyOf + schema.oneOf).map { model.schemas[model.schemas.resolve($0)].kinds }
    return !alternatives.isEmpty && alternatives.allSatisfy { $0 == .string || $0 == .null } && alternatives.contains(.string)
  }
}
