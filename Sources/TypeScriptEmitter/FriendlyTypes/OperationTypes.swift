import ContractModel

extension TypesFile {
  /// The parameters, the body, each response, and the responses together by whether they are a success.
  mutating func operation(_ names: TypeNames.OperationNames) {
    let operation = model[names.id]
    let place = PlacePath(operationIDs.place(of: operation, names.id))
    writer.line()
    writer.documentation(operation.provenanceDocumentation)
    alias(names.parameters, variant(of: operation.parameters) ?? place.down("parameters"))
    if let body = operation.requestBody { self.body(body, names.body, place) }
    for (response, name) in zip(operation.responses, names.responses) { self.response(response, name, place) }
    outcome(names.response, zip(operation.responses, names.responses).filter { $0.0.isSuccess }.map(\.1))
    outcome(names.failure, zip(operation.responses, names.responses).filter { !$0.0.isSuccess }.map(\.1))
  }

  private mutating func body(_ body: RequestBody, _ name: Identifier, _ place: PlacePath) {
    if let variant = variant(of: body.contents, .request) { return alias(name, variant) }
    start(name)
    writer.code(body.isRequired ? "" : "NonNullable<")
    writer.type(place.down("requestBody"))
    writer.code(body.isRequired ? "" : ">")
    writer.index("content")
    contents(body.contents)
    writer.endLine(";")
  }

  private mutating func response(_ response: Response, _ name: Identifier, _ place: PlacePath) {
    if let variant = variant(of: response.contents, .response) { return alias(name, variant) }
    start(name)
    guard !response.contents.isEmpty else { return writer.endLine("undefined;") }
    writer.type(place.down("responses"))
    writer.index(response.status.text)
    writer.index("content")
    contents(response.contents)
    writer.endLine(";")
  }

  /// `["application/json" | "text/plain"]`
  private mutating func contents(_ contents: [Content]) {
    writer.code("[")
    writer.type(.anyOf(contents.isEmpty ? [.stringLiteral("*/*")] : contents.map { .stringLiteral($0.mediaType) }))
    writer.code("]")
  }

  private mutating func outcome(_ name: Identifier, _ members: [Identifier]) {
    start(name)
    for (index, member) in members.enumerated() {
      if index > 0 { writer.code(" | ") }
      writer.identifier(member)
    }
    writer.endLine(members.isEmpty ? "never;" : ";")
  }

  private mutating func start(_ name: Identifier) {
    writer.startLine()
    writer.code("export type ")
    writer.identifier(name)
    writer.code(" = ")
  }
}

/// A path into `schema.d.ts`.
private struct PlacePath {
  var root: TypeExpression.Root
  var keys: [String]
  init(_ type: TypeExpression) {
    guard case .path(let root, let keys) = type else { preconditionFailure("operations are declared at a path") }
    (self.root, self.keys) = (root, keys)
  }
  func down(_ key: StaticString) -> TypeExpression { .path(root: root, keys: keys + [key.description]) }
}

extension Response {
  /// 2xx; `default` stands for the failures.
  var isSuccess: Bool {
    switch status {
    case .code(let code): code >= 200 && code < 300
    case .range(let digit): digit == 2
    case .default: false
    }
  }
}
