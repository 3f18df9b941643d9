import ContractModel

/// `client.ts`: one function for each operation. A function is a constant that a bundler can leave out.
struct ClientFile {
  let model: Model
  let names: ClientNames
  let operationIDs: OperationIDs
  var calls: CallTypes
  var readers: DateReaders
  private var usesDates = false
  var writer = TypeScriptWriter()

  static func text(of model: Model, _ types: TypeNames, options: TypeScriptOptions, trace: SourceTrace? = nil) -> String {
    let names = ClientNames(model)
    var file = ClientFile(
      model: model, names: names, operationIDs: OperationIDs(model), calls: CallTypes(model, types, options),
      readers: DateReaders(model, types, options, names.table))
    file.writer.trace = trace
    file.security()
    for call in names.calls { file.function(call) }
    file.helpers()
    return file.header(options) + file.writer.text
  }

  private func header(_ options: TypeScriptOptions) -> String {
    var header = TypeScriptWriter()
    header.line("// Generated from the OpenAPI document. Do not edit.")
    header.line("// Each function takes a client, then parameters and body, then what this call has otherwise.")
    header.line()
    let roots = TypeExpression.Root.allCases.filter { writer.roots.contains($0) }
    if !roots.isEmpty { header.importTypes(roots, options) }
    if writer.usesTypes { header.importLine("import type * as Types from ", "types", options) }
    if !names.calls.isEmpty {
      header.importLine(usesDates ? "import { dates, operation } from " : "import { operation } from ", "runtime", options)
    }
    header.line()
    header.importLine("export * from ", "runtime", options)
    return header.text
  }

  private mutating func security() {
    if !names.schemes.isEmpty { writer.line() }
    for (index, name) in names.schemes {
      writer.constant(name)
      writer.object(schemeFields(model.securitySchemes[index]))
      writer.endLine(" as const;")
    }
    for (alternatives, name) in names.security {
      writer.constant(name)
      writer.list(alternatives) { writer, alternative in
        writer.list(alternative.requirements) { writer, requirement in
          if let scheme = names.schemes.first(where: { $0.index == requirement.scheme }) { writer.identifier(scheme.name) }
        }
      }
      writer.endLine(";")
    }
  }

  private func schemeFields(_ scheme: SecurityScheme) -> [JSONLiteral.Member] {
    var fields = [JSONLiteral.Member(name: "name", value: .string(scheme.name))]
    func add(_ name: String, _ value: String) { fields.append(JSONLiteral.Member(name: name, value: .string(value))) }
    switch scheme.kind {
    case .bearer: add("type", "bearer")
    case .basic: add("type", "basic")
    case .http(let name):
      add("type", "http")
      add("key", name)
    case .apiKey(let name, let location):
      add("type", "apiKey")
      add("in", location.rawValue)
      add("key", name)
    case .oauth2: add("type", "oauth2")
    case .openIDConnect: add("type", "openIdConnect")
    case .mutualTLS, .undeclared: add("type", "mutualTLS")
    }
    return fields
  }

  private mutating func function(_ call: ClientNames.Call) {
    let operation = model[call.id]
    writer.line()
    writer.mark(operation.provenance)
    writer.documentation(operation.functionDocumentation)
    writer.startLine()
    writer.code("export const ")
    writer.identifier(call.function)
    writer.code(" = /*#__PURE__*/ operation<")
    let place = operationIDs.place(of: operation, call.id)
    writer.type(calls.type(of: operation, at: place) ?? place)
    if let contents = operation.requestBody?.contents, contents.count > 1 {
      writer.code(", ")
      writer.string(OperationDescription.mediaTypes(of: contents)[0])
    }
    writer.endLine(">({")
    writer.indent()
    let description = OperationDescription(operation, model)
    for field in description.fields { writer.field(field) }
    if let security = names.security(of: operation) {
      writer.startLine()
      if security != Identifier("security") { writer.code("security: ") }
      writer.identifier(security)
      writer.endLine(",")
    }
    self.readers(of: operation)
    writer.outdent()
    writer.line("});")
  }

  /// `readers: [[200, "application/json", ticketDates]],`
  private mutating func readers(of operation: Operation) {
    let contents = operation.responses.flatMap { response in response.contents.map { (response.status.number, $0) } }
    let dated = contents.filter { $0.1.anySchema.map(readers.dated.contains) ?? false }
    guard !dated.isEmpty else { return }
    usesDates = true
    var used = readers
    writer.startLine()
    writer.code("readers: ")
    writer.list(dated) { writer, content in
      writer.code("[")
      writer.numberValue(String(content.0))
      writer.code(", ")
      writer.string(content.1.mediaType)
      writer.code(", ")
      if let schema = content.1.anySchema { used.reader(of: schema, &writer) }
      writer.code("]")
    }
    writer.endLine(",")
    readers = used
  }

  /// What the operations refer to.
  private mutating func helpers() {
    var next = 0
    while next < readers.pending.count {
      let id = readers.pending[next]
      next += 1
      guard let name = readers.names[id] else { continue }
      writer.line()
      writer.startLine()
      writer.code("function ")
      writer.identifier(name)
      writer.code("(value: unknown): unknown { return ")
      readers.expression(of: model.schemas[id], &writer)
      writer.endLine("; }")
    }
    guard calls.types.usesWithRequired else { return }
    writer.line()
    writer.line("type WithRequired<T, K extends keyof T> = T & { [P in K]-?: T[P] };")
  }
}

extension Operation {
  /// The texts of the document, then method and path.
  fileprivate var functionDocumentation: Documentation {
    var documentation = Documentation()
    documentation.add(summary)
    documentation.add(description)
    documentation.paragraphs += provenanceDocumentation.paragraphs
    if isDeprecated { documentation.add(.deprecated) }
    return documentation
  }
}

extension TypeScriptWriter {
  fileprivate mutating func constant(_ name: Identifier) {
    startLine()
    code("const ")
    identifier(name)
    code(" = ")
  }
}
