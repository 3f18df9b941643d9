import ContractModel

/// How one part of a multipart body appears in Swift.
struct PartShape {
  var part: Part
  /// The case of the enumeration.
  var identifier: String
  /// The type of the value; nil for a file.
  var type: String?
  /// The name of the headers struct, beside the enumeration; nil when none are declared.
  var headers: String?

  /// The parts of one body, and the case for those that the document does not declare.
  static func all(_ content: Content, _ context: SwiftContext) -> (parts: [PartShape], undeclared: String) {
    var scope = SwiftScope(reserved: SwiftKeywords.behindDot)
    let parts = content.parts.map { part in
      let name = SwiftIdentifier.member(part.name)
      let identifier = scope.claim(name, else: [name + "Value"])
      return PartShape(
        part: part, identifier: identifier, type: part.type.map { context.spelling($0) },
        headers: part.headers.isEmpty ? nil : SwiftIdentifier.type(identifier) + "PartHeaders")
    }
    return (parts, scope.claim("undeclared"))
  }

  /// What the case holds.
  var values: String { (type ?? "FilePart") + (headers.map { ", headers: " + $0 } ?? "") }
}

extension OperationsEmitter {
  /// The enumeration of the parts of a multipart body.
  func emitParts(_ shape: OperationShape, to writer: inout SwiftWriter) {
    for body in shape.bodies {
      guard case .parts(let type) = body.payload else { continue }
      let (parts, undeclared) = PartShape.all(body.content, context)
      writer.blank()
      writer.documentation("A part of the body.")
      writer.block("public enum \(type.dropFirst(shape.namespace.count + 1)): Sendable") { writer in
        for item in parts {
          writer.documentation(item.part.description)
          writer.line("case \(SwiftIdentifier.quoted(item.identifier))(\(item.values))")
        }
        writer.documentation("A part that the document does not declare.")
        writer.line("case \(undeclared)(MultipartPart)")
      }
      for item in parts {
        guard let headers = item.headers else { continue }
        writer.blank()
        emitHeaders(headers, item.part.headers, "Header fields of a part.", to: &writer)
      }
    }
  }
}
