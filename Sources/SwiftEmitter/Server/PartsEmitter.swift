import ContractModel

/// Reads and writes the typed parts of multipart bodies.
struct PartsEmitter {
  let context: SwiftContext

  func emitReaders(_ shape: OperationShape, _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    for body in shape.bodies {
      guard case .parts(let type) = body.payload else { continue }
      writer.blank()
      writer.line("extension \(type) {")
      writer.indent()
      let (parts, undeclared) = PartShape.all(body.content, context)
      writer.line("static let descriptions: [PartDescription] = [")
      let comma = parts.count > 1 ? "," : ""
      for item in parts { writer.indented { $0.call("PartDescription", description(item.part), comma) } }
      writer.line("]")
      writer.blank()
      emitReader(parts, undeclared, &expressions, to: &writer)
      writer.outdent()
      writer.line("}")
      for item in parts {
        guard let headers = item.headers else { continue }
        writer.blank()
        emitHeaderReader(shape.namespace + "." + headers, item.part.headers, to: &writer)
      }
    }
  }

  private func emitHeaderReader(_ type: String, _ headers: [Header], to writer: inout SwiftWriter) {
    writer.block("extension \(type)") { writer in
      writer.line("init(_ reader: PartReader) throws {")
      writer.indented { $0.call("self.init", context.headerReads(headers, from: "reader"), "") }
      writer.line("}")
    }
  }

  private func description(_ part: Part) -> [String] {
    var arguments = [SwiftLiteral.string(part.name)]
    if part.isRequired { arguments.append("required: true") }
    if part.repeats { arguments.append("repeats: true") }
    if let type = part.contentType { arguments.append("contentType: " + SwiftLiteral.string(type)) }
    return arguments
  }

  private func emitReader(
    _ parts: [PartShape], _ undeclared: String, _ expressions: inout ReadExpression, to writer: inout SwiftWriter
  ) {
    writer.line("init(_ reader: PartReader) async throws {")
    writer.indent()
    writer.line("switch reader.name {")
    for item in parts {
      let headers = item.headers == nil ? "" : ", headers: try .init(reader)"
      let value = value(item.part, &expressions)
      writer.line("case \(SwiftLiteral.string(item.part.name)):")
      writer.indented { writer in
        writer.line("let value = \(value)")
        writer.line("self = .\(SwiftIdentifier.quoted(item.identifier))(value\(headers))")
      }
    }
    writer.line("default: self = .\(undeclared)(reader.part)")
    writer.line("}")
    writer.outdent()
    writer.line("}")
  }

  private func value(_ part: Part, _ expressions: inout ReadExpression) -> String {
    guard let use = part.type else { return "try reader.file()" }
    return "try await reader.value(\(context.reference(to: part.schema)), \(context.shape(use))) \(expressions.reader(use))"
  }
}

extension SwiftContext {
  /// The arguments of a headers struct's initializer, each read from `source`.
  func headerReads(_ headers: [Header], from source: String) -> [String] {
    headerMembers(headers).map { member in
      let isRequired = member.header.isRequired
      let type = isRequired ? member.type : String(member.type.dropLast())
      let read = "try \(source).\(isRequired ? "header" : "optionalHeader")"
      return "\(SwiftIdentifier.label(member.identifier)): \(read)(\(SwiftLiteral.string(member.header.name)), as: \(type).self)"
    }
  }
}
