import ContractDiagnostics
import ContractModel

extension SchemaFile {
  /// `operations`: those that have an `operationId`.
  mutating func operations() {
    guard !named.isEmpty else { return writer.line("export type operations = Record<string, never>;") }
    writer.line("export interface operations {")
    writer.indent()
    for id in named {
      let operation = model[id]
      guard let name = operationIDs[id] else { continue }
      writer.mark(operation.provenance)
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
    section("responses", operation.responses) { file, response in
      file.writer.mark(response.provenance)
      file.response(response, at: place)
    }
  }
}

/// The operations that `operations` lists by their `operationId`.
struct OperationIDs {
  private var names: [OperationID: String] = [:]

  /// Callbacks have no place in the file. Of two operations with the same id, the second stands in its path only, unless it is the same
  /// one, met again through a reference.
  init(_ model: Model) {
    var taken: [String: Span] = [:]
    for (index, operation) in model.operations.enumerated() where !operation.isCallback {
      guard let name = operation.operationID else { continue }
      if taken[name] == nil { taken[name] = operation.provenance.span }
      if taken[name] == operation.provenance.span { names[OperationID(index)] = name }
    }
  }

  subscript(id: OperationID) -> String? { names[id] }

  /// Where `schema.d.ts` declares the operation.
  func place(of operation: Operation, _ id: OperationID) -> TypeExpression {
    if let name = names[id] { return .path(root: .operations, keys: [name]) }
    return .path(root: operation.role == .path ? .paths : .webhooks, keys: [operation.path, operation.method])
  }
}

extension Operation {
  var isCallback: Bool { if case .callback = role { true } else { false } }

  /// True for an operation of a path or a webhook, not of a component that waits to be referred to.
  var isServed: Bool { role == .path || role == .webhook }

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
