import ContractModel

/// A model with what several rules ask of it.
struct LintSubject {
  let model: Model
  /// Operations that a server answers.
  let operations: [Operation]
  /// Schemas that a request or response holds, directly or through others.
  let usedSchemas: Set<SchemaID>
  /// Schemas that a request holds.
  let requestSchemas: Set<SchemaID>

  init(_ model: Model) {
    self.model = model
    operations = model.operations.filter { $0.role == .path }
    let incoming = model.operations.filter { $0.role != .component }.flatMap { LintSubject.requestSchemas(of: $0) }
    let outgoing = model.operations.filter { $0.role != .component }.flatMap { LintSubject.responseSchemas(of: $0) }
    requestSchemas = LintSubject.reached(from: incoming, in: model)
    usedSchemas = requestSchemas.union(LintSubject.reached(from: outgoing, in: model))
  }

  private static func requestSchemas(of operation: Operation) -> [SchemaID] {
    operation.parameters.map(\.schema) + schemas(of: operation.requestBody?.contents ?? [])
  }

  private static func responseSchemas(of operation: Operation) -> [SchemaID] {
    operation.responses.flatMap { response in
      (response.headers + response.ignoredHeaders).map(\.schema) + schemas(of: response.contents)
    }
  }

  private static func schemas(of contents: [Content]) -> [SchemaID] {
    contents.flatMap { content in
      [content.schema, content.itemSchema].compactMap { $0 } + content.encodings.flatMap { $0.headers.map(\.schema) }
    }
  }

  /// Everything that schemas are made of or refer to; a base with a discriminator leads to the schemas that extend it.
  private static func reached(from roots: [SchemaID], in model: Model) -> Set<SchemaID> {
    let subtypes = subtypes(in: model)
    var reached: Set<SchemaID> = []
    var queue = roots
    while let next = queue.popLast() {
      guard reached.insert(next).inserted else { continue }
      queue += model.schemas[next].parts + model.schemas[next].definitions.map(\.schema)
      if model.schemas[next].discriminator != nil { queue += subtypes[next] ?? [] }
    }
    return reached
  }

  private static func subtypes(in model: Model) -> [SchemaID: [SchemaID]] {
    var subtypes: [SchemaID: [SchemaID]] = [:]
    for component in model.components.schemas {
      for member in model.schemas[component.schema].allOf {
        subtypes[model.schemas.resolve(member), default: []].append(component.schema)
      }
    }
    return subtypes
  }
}

extension Operation {
  /// `GET /pets`, as messages name it.
  var title: String { method.uppercased() + " " + path }

  /// Whether its method promises to change nothing (RFC 9110, section 9.2.1).
  var isSafe: Bool { ["get", "head", "options", "trace", "query"].contains(method) }
}

extension Response {
  var isError: Bool {
    switch status {
    case .code(let code): code >= 400
    case .range(let hundreds): hundreds >= 4
    case .default: true
    }
  }
}
