import ContractModel

extension SchemaFile {
  /// `operations`: those that have an `operationId`.
  mutating func operations() {
    guard !named.isEmpty else { return writer.line("export type operations = Record<string, never>;") }
    writer.line("export interface operations {")
    writer.indent()
    for id in named {
      let operation = model[id]
      guard let name = operation.operationID else { continue }
      writer.documentation(operation.provenanceDocumentation)
      open(name)
      members(of: operation, at: SchemaTypes.Place().named(operation.path))
      close()
    }
    writer.outdent()
    writer.line("}")
  }

  /// What an operation takes and gives.
  mutating func members(of operation: Operation, at place: SchemaTypes.Place) {
    parameters(operation.parameters)
    if let body = operation.requestBody { requestBody(body) } else { writer.line("requestBody?: never;") }
    section("responses", operation.responses) { file, response in file.response(response, at: place) }
  }
}

extension Operation {
  var documentation: Documentation {
    var documentation = Documentation()
    documentation.add(summary)
    documentation.add(description)
    if isDeprecated { documentation.add(.deprecated) }
    return documentation
  }

  /// `GET /api/tickets`
  var provenanceDocumentation: Documentation {
    var documentation = Documentation()
    documentation.add("`" + method.uppercased() + " " + path + "`")
    return documentation
  }
}
