import ContractModel

/// `client.ts`: one function for each operation. A function is a constant that a bundler can leave out.
struct ClientFile {
  let model: Model
  let names: ClientNames
  let operationIDs: OperationIDs
  var writer = TypeScriptWriter()

  static func text(of model: Model, options: TypeScriptOptions) -> String {
    var file = ClientFile(model: model, names: ClientNames(model), operationIDs: OperationIDs(model))
    file.security()
    for call in file.names.calls { file.function(call) }
    return file.header(options) + file.writer.text
  }

  private func header(_ options: TypeScriptOptions) -> String {
    var header = TypeScriptWriter()
    header.line("// Generated from the OpenAPI document. Do not edit.")
    header.line("// Each function takes a client, then parameters and body, then what this call has otherwise.")
    header.line()
    let roots = TypeExpression.Root.allCases.filter { writer.roots.contains($0) }
    if !roots.isEmpty { header.importTypes(roots, options) }
    if !names.calls.isEmpty { header.importLine("import { operation } from ", "runtime", options) }
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
    writer.documentation(operation.functionDocumentation)
    writer.startLine()
    writer.code("export const ")
    writer.identifier(call.function)
    writer.code(" = /*#__PURE__*/ operation<")
    writer.type(operationIDs.place(of: operation, call.id))
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
    writer.outdent()
    writer.line("});")
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
