import ContractModel

/// The machine half of the client for one shard's operations: `Input` into requests, responses into `Output`.
struct CallEmitter {
  let context: SwiftContext

  func emit(_ shapes: [OperationShape]) -> String {
    guard context.names.client != nil, !shapes.isEmpty else { return FileHeader.file(imports: [], SwiftWriter()) }
    var body = SwiftWriter()
    var expressions = ReadExpression(context: context)
    for shape in shapes {
      body.blank()
      context.mark(shape.operation.provenance, in: &body)
      RequestEmitter(context: context).emit(shape, to: &body)
      body.blank()
      emitOutput(shape, &expressions, to: &body)
    }
    let imports = ["ContractClient", "ContractRuntime", "ContractServer", "Foundation"] + context.importedModules(in: shapes, [])
    return FileHeader.file(imports: imports, preamble: expressions.patterns.declarations(), body)
  }

  private func emitOutput(_ shape: OperationShape, _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    writer.line("extension \(shape.namespace).Output {")
    writer.indent()
    writer.line("init(_ response: IncomingResponse) async throws {")
    writer.indent()
    if shape.outputs.isEmpty {
      writer.line("self = .undeclared(response.response)")
    } else {
      emitSwitch(shape, &expressions, to: &writer)
    }
    writer.outdent()
    writer.line("}")
    writer.outdent()
    writer.line("}")
  }

  /// Statuses first, then ranges, then the rest: the order in which the specification lets them win.
  private func emitSwitch(_ shape: OperationShape, _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    writer.line("switch response.status {")
    var statuses: [Response.Status] = []
    for item in shape.outputs where !statuses.contains(item.response.status) { statuses.append(item.response.status) }
    for status in statuses.enumerated().sorted(by: { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }).map(\.element) {
      writer.line(status.pattern)
      writer.indent()
      emit(shape.outputs.filter { $0.response.status == status }, &expressions, to: &writer)
      writer.outdent()
    }
    if !statuses.contains(.default) { writer.line("default: throw await response.undeclared()") }
    writer.line("}")
  }

  private func emit(_ cases: [OperationShape.OutputCase], _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    guard cases.count > 1 else {
      if let only = cases.first { emit(only, &expressions, to: &writer) }
      return
    }
    let types = cases.compactMap { $0.content.map { SwiftLiteral.string($0.mediaType) } }
    writer.line("switch response.contentTypeIndex([\(types.joined(separator: ", "))]) {")
    for (index, item) in cases.enumerated() {
      writer.line("case \(index):")
      writer.indent()
      emit(item, &expressions, to: &writer)
      writer.outdent()
    }
    writer.line("default: throw await response.undeclared()")
    writer.line("}")
  }

  private func emit(_ item: OperationShape.OutputCase, _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    var arguments: [String] = []
    if item.hasStatus { arguments.append("status: response.status") }
    if let content = item.content, let payload = item.payload {
      writer.line("let body = " + read(content, payload, &expressions))
      arguments.append("body")
    }
    if let headers = item.headers {
      writer.call("let headers = \(headers)", context.headerReads(item.response.headers, from: "response"), "")
      arguments.append("headers: headers")
    }
    let name = "self = ." + SwiftIdentifier.quoted(item.identifier)
    writer.line(arguments.isEmpty ? name : name + "(" + arguments.joined(separator: ", ") + ")")
  }

  private func read(_ content: Content, _ payload: Payload, _ expressions: inout ReadExpression) -> String {
    switch payload {
    case .json:
      guard let (schema, closure) = expressions.schemaAndReader(content) else {
        return "try await response.json(ContractSchemas[\"\"]) { r throws(JSONFailure) in\u{1}try r.value()\u{2}}"
      }
      if let model = context.model(content) { return "try await response.json(\(model).self)" }
      return "try await response.json(\(schema)) \(closure)"
    case .text: return "try await response.text()"
    case .events: return "response.events()"
    case .items, .jsonEvents, .eventItems: return expressions.stream(payload, content).map { "response." + $0 } ?? "response.body"
    default: return "response.body"
    }
  }
}

extension Response.Status {
  fileprivate var rank: Int {
    switch self {
    case .code: 0
    case .range: 1
    case .default: 2
    }
  }

  fileprivate var pattern: String {
    switch self {
    case .code(let code): "case \(code):"
    case .range(let hundreds): "case \(hundreds)00..<\(hundreds + 1)00:"
    case .default: "default:"
    }
  }
}
