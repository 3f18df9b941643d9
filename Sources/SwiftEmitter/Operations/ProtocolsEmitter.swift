import ContractModel

/// One protocol per tag, its opt-in defaults, and the composite of all.
struct ProtocolsEmitter {
  let context: SwiftContext
  let groups: [TagGroup]

  func emit() -> String {
    var writer = SwiftWriter()
    for group in groups {
      writer.blank()
      emit(group, to: &writer)
      writer.blank()
      emitDefaults(group, to: &writer)
    }
    writer.blank()
    writer.documentation("All operations of the document.")
    emitComposite(groups.isEmpty ? ["Sendable"] : groups.map(\.name), to: &writer)
    return FileHeader.file(imports: groups.isEmpty ? [] : ["ContractServer"], writer)
  }

  private func emitComposite(_ names: [String], to writer: inout SwiftWriter) {
    let line = "public protocol API: " + names.joined(separator: ", ") + " {}"
    guard line.utf8.count > SwiftWriter.width else {
      writer.line(line)
      return
    }
    writer.line("public protocol API:")
    writer.indented { writer in
      for (index, name) in names.enumerated() { writer.line(name + (index == names.count - 1 ? "" : ",")) }
    }
    writer.line("{}")
  }

  private func emit(_ group: TagGroup, to writer: inout SwiftWriter) {
    writer.documentation(group.documentation)
    writer.block("public protocol \(group.name): Sendable") { writer in
      if group.isSecured {
        writer.documentation("Who a secured operation is called by.")
        writer.line("associatedtype Principal: Sendable")
      }
      for shape in group.operations {
        writer.blank()
        context.mark(shape.operation.provenance, in: &writer)
        writer.documentation(ProtocolsEmitter.documentation(of: shape.operation))
        signature(shape, "", "", to: &writer)
      }
    }
  }

  static func documentation(of operation: Operation) -> String {
    let place = "`\(operation.method.uppercased()) \(operation.path)`"
    let parts = [operation.summary, operation.description, operation.isDeprecated ? "Deprecated." : nil, place]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func signature(_ shape: OperationShape, _ prefix: String, _ suffix: String, to writer: inout SwiftWriter) {
    var parameters = ["_ input: \(shape.namespace).Input"]
    if shape.operation.isSecured {
      parameters.append("principal: Principal" + (shape.operation.allowsAnonymous ? "?" : ""))
    }
    parameters.append("context: RequestContext")
    writer.call("\(prefix)func \(shape.method)", parameters, " async throws -> \(shape.namespace).Output\(suffix)")
  }

  private func emitDefaults(_ group: TagGroup, to writer: inout SwiftWriter) {
    writer.documentation("Answers 501 for every operation of `\(group.name)` that the conforming type does not implement.")
    writer.line("public protocol Unimplemented\(group.name): \(group.name) {}")
    writer.blank()
    writer.block("extension Unimplemented\(group.name)") { writer in
      for shape in group.operations {
        writer.blank()
        signature(shape, "public ", " {", to: &writer)
        writer.indented { $0.line("throw OperationNotImplemented()") }
        writer.line("}")
      }
    }
  }
}

/// The operations of one tag; an operation belongs to the first of its tags.
struct TagGroup {
  var name: String
  var tag: Tag
  var operations: [OperationShape]

  var isSecured: Bool { operations.contains { $0.operation.isSecured } }

  var documentation: String {
    if let text = tag.description ?? tag.summary, !text.isEmpty { return text }
    return tag.name.isEmpty ? "Operations without a tag." : "Operations tagged `\(tag.name)`."
  }

  /// The names of the protocols by the operations whose handlers they declare.
  static func protocols(_ groups: [TagGroup]) -> [OperationID: String] {
    var names: [OperationID: String] = [:]
    for group in groups {
      for shape in group.operations { names[shape.id] = group.name }
    }
    return names
  }

  static func groups(_ shapes: [OperationShape], _ context: SwiftContext) -> [TagGroup] {
    let untagged = Tag(name: "")
    var groups: [TagGroup] = []
    for tag in context.model.tags.filter({ !$0.name.isEmpty }) + [untagged] {
      let operations = shapes.filter { ($0.operation.tags.first ?? "") == tag.name }
      guard !operations.isEmpty, let name = context.names.tags[tag.name] else { continue }
      groups.append(TagGroup(name: name, tag: tag, operations: operations))
    }
    return groups
  }
}
