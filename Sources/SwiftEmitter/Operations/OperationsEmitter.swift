import ContractModel

/// The readable half of one shard's operations: a namespace for each, with `Input`, `Output` and inline types.
struct OperationsEmitter {
  let context: SwiftContext

  func emit(_ operations: [OperationShape], sharedHeaders: [Named<Response>]) -> String {
    var body = SwiftWriter()
    for operation in operations {
      body.blank()
      emit(operation, to: &body)
    }
    for response in sharedHeaders {
      body.blank()
      emitHeaders(context.names.sharedHeaders[response.name] ?? "", response.value.headers, "Header fields of a response.", to: &body)
    }
    return FileHeader.file(imports: ["ContractRuntime", "ContractServer"] + context.imports(for: operations, sharedHeaders), body)
  }

  private func emit(_ shape: OperationShape, to writer: inout SwiftWriter) {
    context.mark(shape.operation.provenance, in: &writer)
    writer.documentation(shape.operation.summary ?? shape.operation.description)
    writer.block("public enum \(shape.namespace)") { writer in
      emitInput(shape, to: &writer)
      writer.blank()
      emitOutput(shape, to: &writer)
      emitHeaderTypes(shape, to: &writer)
      if shape.bodies.count > 1 {
        writer.blank()
        emitBody(shape, to: &writer)
      }
      emitParts(shape, to: &writer)
      ModelsEmitter(context: context).emitNested(in: .operation(shape.id), to: &writer)
    }
  }

  private func emitInput(_ shape: OperationShape, to writer: inout SwiftWriter) {
    var members = shape.inputs.map {
      (name: $0.identifier, type: $0.type, value: $0.initialValue, text: $0.parameter.description, place: $0.parameter.provenance)
    }
    if let type = shape.bodyType, let body = shape.operation.requestBody {
      let isOptional = shape.isBodyOptional
      members.append(("body", type + (isOptional ? "?" : ""), isOptional ? "nil" : nil, body.description, body.provenance))
    }
    writer.block("public struct Input: Sendable") { writer in
      for member in members {
        context.mark(member.place, in: &writer)
        writer.documentation(member.text)
        writer.line("public var \(SwiftIdentifier.quoted(member.name)): \(member.type)")
      }
      if !members.isEmpty { writer.blank() }
      let parameters = members.map { SwiftIdentifier.quoted($0.name) + ": " + $0.type + ($0.value.map { " = " + $0 } ?? "") }
      emitInitializer(parameters, names: members.map(\.name), to: &writer)
    }
  }

  private func emitInitializer(_ parameters: [String], names: [String], to writer: inout SwiftWriter) {
    guard !parameters.isEmpty else {
      writer.line("public init() {}")
      return
    }
    writer.call("public init", parameters, " {")
    writer.indented { writer in
      for name in names { writer.line("self.\(name) = \(SwiftIdentifier.quoted(name))") }
    }
    writer.line("}")
  }

  private func emitOutput(_ shape: OperationShape, to writer: inout SwiftWriter) {
    writer.block("public enum Output: Sendable") { writer in
      if shape.outputs.isEmpty {
        writer.documentation("The document declares no response, so any will do.")
        writer.line("case undeclared(ServerResponse)")
      }
      for item in shape.outputs {
        context.mark(item.response.provenance, in: &writer)
        writer.documentation(item.response.description)
        var payload: [String] = []
        if item.hasStatus { payload.append("status: Int") }
        if let type = item.type { payload.append(type) }
        if let headers = item.headers { payload.append("headers: " + headers) }
        let isLarge = item.content?.form == .json && item.content?.type.map(context.sizes.isLargePayload) == true
        let name = (isLarge ? "indirect " : "") + "case " + SwiftIdentifier.quoted(item.identifier)
        writer.line(name + (payload.isEmpty ? "" : "(" + payload.joined(separator: ", ") + ")"))
      }
    }
  }

  private func emitHeaderTypes(_ shape: OperationShape, to writer: inout SwiftWriter) {
    var done: Set<String> = []
    for item in shape.outputs {
      guard let type = item.headers, type.hasPrefix(shape.namespace + "."), done.insert(type).inserted else { continue }
      writer.blank()
      emitHeaders(String(type.dropFirst(shape.namespace.count + 1)), item.response.headers, "Header fields of a response.", to: &writer)
    }
  }

  func emitHeaders(_ name: String, _ headers: [Header], _ documentation: String, to writer: inout SwiftWriter) {
    let members = context.headerMembers(headers)
    writer.documentation(documentation)
    writer.block("public struct \(name): Sendable") { writer in
      for member in members {
        writer.documentation(member.header.description)
        writer.line("public var \(SwiftIdentifier.quoted(member.identifier)): \(member.type)")
      }
      writer.blank()
      let parameters = members.map {
        SwiftIdentifier.quoted($0.identifier) + ": " + $0.type + ($0.header.isRequired ? "" : " = nil")
      }
      emitInitializer(parameters, names: members.map(\.identifier), to: &writer)
    }
  }

  private func emitBody(_ shape: OperationShape, to writer: inout SwiftWriter) {
    writer.documentation("The body, by media type.")
    writer.block("public enum \(context.names.body): Sendable") { writer in
      for body in shape.bodies { writer.line("case \(SwiftIdentifier.quoted(body.identifier))(\(body.type))") }
    }
  }
}

extension SwiftContext {
  /// The members of a headers struct.
  func headerMembers(_ headers: [Header]) -> [(header: Header, identifier: String, type: String)] {
    var scope = SwiftScope(reserved: SwiftKeywords.behindDot)
    return headers.map { header in
      let name = SwiftIdentifier.member(header.name)
      let identifier = scope.claim(name, else: [name + "Value"])
      return (header, identifier, headerSpelling(header.type) + (header.isRequired ? "" : "?"))
    }
  }

  /// Scalars and lists of scalars are typed; anything richer is text.
  private func headerSpelling(_ use: TypeUse) -> String {
    let use = underlying(use)
    switch use.shape {
    case .boolean, .integer, .number, .decimal, .string(.text), .string(.uuid), .string(.dateTime), .string(.date), .string(.decimal):
      return plainSpelling(use)
    case .array(let element):
      let inner = headerSpelling(element)
      return inner.hasPrefix("[") ? "String" : "[" + inner + "]"
    default: return "String"
    }
  }
}
