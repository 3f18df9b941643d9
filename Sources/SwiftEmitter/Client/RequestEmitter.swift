import ContractModel

/// Writes `Input` as a request: what `ServingEmitter` reads.
struct RequestEmitter {
  let context: SwiftContext

  func emit(_ shape: OperationShape, to writer: inout SwiftWriter) {
    writer.line("extension \(shape.namespace).Input {")
    writer.indent()
    let head = "func write(to request: inout OutgoingRequest) throws {"
    writer.line(head + (shape.inputs.isEmpty && shape.bodyType == nil ? "}" : ""))
    writer.indent()
    for (place, member) in shape.inputs.enumerated() { writer.line("try request.parameter(\(place), self.\(member.identifier))") }
    if shape.bodyType != nil { emitBody(shape, to: &writer) }
    writer.outdent()
    if !shape.inputs.isEmpty || shape.bodyType != nil { writer.line("}") }
    writer.outdent()
    writer.line("}")
    for body in shape.bodies { emitPartWriter(body, to: &writer) }
  }

  private func emitBody(_ shape: OperationShape, to writer: inout SwiftWriter) {
    guard shape.isBodyOptional else { return emitBodies(shape, "self.body", to: &writer) }
    writer.line("if let body = self.body {")
    writer.indented { emitBodies(shape, "body", to: &$0) }
    writer.line("}")
  }

  private func emitBodies(_ shape: OperationShape, _ value: String, to writer: inout SwiftWriter) {
    guard shape.bodies.count > 1 else {
      if let only = shape.bodies.first { writer.line(write(only, value)) }
      return
    }
    writer.line("switch \(value) {")
    for body in shape.bodies {
      writer.line("case .\(SwiftIdentifier.quoted(body.identifier))(let body):\u{1}\(write(body, "body"))\u{2}")
    }
    writer.line("}")
  }

  private func write(_ body: OperationShape.BodyChoice, _ value: String) -> String {
    let type = SwiftLiteral.string(body.content.mediaType)
    let fields = context.fields(body.content)
    switch body.payload {
    case .json: return "request.json(\(value), contentType: \(type))"
    case .text: return "request.text(\(value), contentType: \(type))"
    case .form: return "try request.form(\(value), contentType: \(type)\(fields))"
    case .multipartForm: return "try request.multipartForm(\(value), contentType: \(type)\(fields))"
    case .parts: return "request.parts(\(value), contentType: \(type)) { $0.write(to: &$1) }"
    case .multipart: return "request.multipart(\(value), contentType: \(type))"
    case .items(let framing): return "request.items(\(value), .\(framing), contentType: \(type))"
    case .events, .jsonEvents: return "request.events(\(value), contentType: \(type))"
    case .eventItems: return "request.eventItems(\(value), contentType: \(type))"
    case .received, .sent: return "request.stream(\(value), contentType: \(type))"
    }
  }

  private func emitPartWriter(_ body: OperationShape.BodyChoice, to writer: inout SwiftWriter) {
    guard case .parts(let type) = body.payload else { return }
    let (parts, undeclared) = PartShape.all(body.content, context)
    writer.blank()
    writer.line("extension \(type) {")
    writer.indent()
    writer.line("func write(to writer: inout PartWriter) {")
    writer.indent()
    writer.line("switch self {")
    for item in parts { emit(item, to: &writer) }
    writer.line("case .\(undeclared)(let part): writer.part(part)")
    writer.line("}")
    writer.outdent()
    writer.line("}")
    writer.outdent()
    writer.line("}")
  }

  private func emit(_ item: PartShape, to writer: inout SwiftWriter) {
    writer.line("case .\(SwiftIdentifier.quoted(item.identifier))(let value\(item.headers == nil ? "" : ", let headers")):")
    writer.indented { writer in
      for member in context.headerMembers(item.part.headers) {
        writer.line("writer.setHeader(\(SwiftLiteral.string(member.header.name)), headers.\(member.identifier))")
      }
      let name = SwiftLiteral.string(item.part.name)
      let type = item.part.singleContentType.map { ", contentType: " + SwiftLiteral.string($0) } ?? ""
      writer.line("writer.\(item.type == nil ? "file" : "value")(\(name), value\(type))")
    }
  }
}

extension Part {
  /// The declared media type, when it is one and not a range or a choice.
  fileprivate var singleContentType: String? {
    contentType.flatMap { $0.utf8.contains(0x2C) || $0.utf8.contains(0x2A) ? nil : $0 }
  }
}
