import ContractModel

/// The machine half of one shard's operations: requests into `Input`, `Output` into responses.
struct ServingEmitter {
  let context: SwiftContext
  /// The protocols that declare the handlers of operations that are routed.
  let protocols: [OperationID: String]

  func emit(_ shapes: [OperationShape]) -> String {
    var body = SwiftWriter()
    var expressions = ReadExpression(context: context)
    for shape in shapes {
      body.blank()
      context.mark(shape.operation.provenance, in: &body)
      body.block("extension \(shape.namespace)") { emitNamespace(shape, to: &$0) }
      body.blank()
      emitInput(shape, &expressions, to: &body)
      body.blank()
      emitOutput(shape, to: &body)
      PartsEmitter(context: context).emitReaders(shape, &expressions, to: &body)
    }
    let nested = shapes.flatMap { context.nested(in: .operation($0.id)) }
    CodingEmitter(context: context).emit(nested, &expressions, to: &body)
    let imports = ["ContractRuntime", "ContractServer", "HTTPTypes"] + context.imports(for: shapes)
    return FileHeader.file(imports: imports, preamble: expressions.patterns.declarations(), body)
  }

  private func emitNamespace(_ shape: OperationShape, to writer: inout SwiftWriter) {
    DescriptionEmitter(context: context).emit(shape, to: &writer)
    guard let api = protocols[shape.id] else { return }
    writer.blank()
    RouteEmitter(context: context).emit(shape, of: api, to: &writer)
  }

  // MARK: Input

  private func emitInput(_ shape: OperationShape, _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    writer.line("extension \(shape.namespace).Input {")
    writer.indent()
    writer.line("init(_ request: inout OperationRequest) async throws {")
    writer.indent()
    var arguments: [String] = []
    for (place, member) in shape.inputs.enumerated() {
      let read = expressions.full(member.parameter.type, reader: "r")
      let result = context.spelling(member.parameter.type)
      writer.line("let p\(place) = request.parameter(\(place)) { r throws(JSONFailure) -> \(result) in\u{1}try \(read)\u{2}}")
      arguments.append("\(SwiftIdentifier.label(member.identifier)): p\(place)\(unwrapping(member))")
    }
    if shape.bodyType != nil {
      emitBody(shape, &expressions, to: &writer)
      arguments.append("body: body" + unwrappingBody(shape))
    }
    if !shape.inputs.isEmpty || shape.bodyType != nil { writer.line("try request.finish()") }
    writer.call("self.init", arguments, "")
    writer.outdent()
    writer.line("}")
    writer.outdent()
    writer.line("}")
  }

  private func unwrapping(_ member: OperationShape.InputMember) -> String {
    if let fallback = member.fallback { return " ?? " + fallback }
    let isNullable = context.isNullable(member.parameter.type)
    if member.parameter.isRequired { return isNullable ? " ?? nil" : "!" }
    return isNullable ? " ?? nil" : ""
  }

  private func unwrappingBody(_ shape: OperationShape) -> String {
    if shape.isBodyOptional { return "" }
    // One stream is there in any case.
    return shape.bodies.count == 1 && shape.bodies[0].payload.isStream ? "" : "!"
  }

  private func emitBody(_ shape: OperationShape, _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    guard shape.bodies.count > 1 else {
      writer.line("let body = \(read(shape.bodies[0], &expressions))")
      return
    }
    writer.line("let body: \(shape.bodyType!)?")
    writer.line("switch request.contentTypeIndex {")
    for (index, choice) in shape.bodies.enumerated() {
      let name = SwiftIdentifier.quoted(choice.identifier)
      let read = read(choice, &expressions)
      let mapped = choice.payload.isStream ? ".\(name)(\(read))" : "\(read).map { .\(name)($0) }"
      writer.line("case \(index):\u{1}body = \(mapped)\u{2}")
    }
    writer.line("default: body = nil")
    writer.line("}")
  }

  private func read(_ choice: OperationShape.BodyChoice, _ expressions: inout ReadExpression) -> String {
    let content = choice.content
    switch choice.payload {
    case .received, .sent: return "request.streamBody()"
    case .text: return "try await request.textBody()"
    case .events: return "request.events()"
    case .multipart: return "try request.multipartBody()"
    case .parts(let type): return "try request.parts(\(type).descriptions) { try await \(type)($0) }"
    case .json:
      guard let (schema, closure) = expressions.schemaAndReader(content) else {
        return "try await request.jsonBody(\(anySchema())) { r throws(JSONFailure) in\u{1}try r.value()\u{2}}"
      }
      if let model = context.model(content) { return "try await request.jsonBody(\(model).self)" }
      return "try await request.jsonBody(\(schema)) \(closure)"
    case .form, .multipartForm:
      guard let (schema, closure) = expressions.schemaAndReader(content), let use = content.type else { return "nil" }
      let method = choice.payload == .form ? "formBody" : "multipartForm"
      return "try await request.\(method)(\(schema), shape: \(context.shape(use))\(context.fields(content))) \(closure)"
    case .items, .jsonEvents, .eventItems: return "request." + (expressions.stream(choice.payload, content) ?? "streamBody()")
    }
  }

  /// A body without a schema is any JSON; the empty key stands for the schema `true`.
  private func anySchema() -> String { "ContractSchemas[\"\"]" }

  // MARK: Output

  private func emitOutput(_ shape: OperationShape, to writer: inout SwiftWriter) {
    writer.line("extension \(shape.namespace).Output {")
    writer.indent()
    writer.line("func response() throws -> ServerResponse {")
    writer.indent()
    writer.line("switch self {")
    if shape.outputs.isEmpty { writer.line("case .undeclared(let response): return response") }
    for item in shape.outputs { emit(item, to: &writer) }
    writer.line("}")
    writer.outdent()
    writer.line("}")
    writer.outdent()
    writer.line("}")
  }

  private func emit(_ item: OperationShape.OutputCase, to writer: inout SwiftWriter) {
    var bindings: [String] = []
    if item.hasStatus { bindings.append("let status") }
    if item.type != nil { bindings.append("let body") }
    if item.headers != nil { bindings.append("let headers") }
    let pattern = bindings.isEmpty ? "" : "(" + bindings.joined(separator: ", ") + ")"
    let response = response(of: item)
    guard item.headers != nil else {
      writer.line("case .\(item.identifier)\(pattern):\u{1}return \(response)\u{2}")
      return
    }
    writer.line("case .\(item.identifier)\(pattern):")
    writer.indent()
    writer.line("var response = \(response)")
    for member in context.headerMembers(item.response.headers) {
      writer.line("response.setHeader(\(SwiftLiteral.string(member.header.name)), headers.\(member.identifier))")
    }
    writer.line("return response")
    writer.outdent()
  }

  private func response(of item: OperationShape.OutputCase) -> String {
    let status: String
    if case .code(let code) = item.response.status { status = String(code) } else { status = "status" }
    guard let content = item.content else { return "ServerResponse.empty(\(status))" }
    let type = SwiftLiteral.string(content.mediaType)
    switch item.payload {
    case .json: return "ServerResponse.json(\(status), body" + (content.mediaType == "application/json" ? ")" : ", contentType: \(type))")
    case .text: return "ServerResponse.text(\(status), body" + (content.mediaType == "text/plain" ? ")" : ", contentType: \(type))")
    case .events, .jsonEvents, .eventItems: return "ServerResponse.events(\(status), body)"
    case .items(let framing): return "ServerResponse.items(\(status), body, .\(framing), contentType: \(type))"
    default: return "ServerResponse(status: \(status), headers: [.contentType: \(type)], body: body)"
    }
  }
}
