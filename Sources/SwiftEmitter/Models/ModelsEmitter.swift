import ContractModel

/// The readable half of one shard's types.
struct ModelsEmitter {
  let context: SwiftContext

  func emit(_ types: [TypeID], _ received: [ReceivedOperation]) -> String {
    var writer = SwiftWriter()
    for type in types {
      writer.blank()
      emit(type, to: &writer)
    }
    for operation in received {
      writer.blank()
      emit(operation, to: &writer)
    }
    return FileHeader.file(imports: context.imports(for: context.types(types, received).flatMap(context.family)), writer)
  }

  private func emit(_ received: ReceivedOperation, to writer: inout SwiftWriter) {
    context.mark(received.operation.provenance, in: &writer)
    writer.documentation(received.operation.summary ?? received.operation.description)
    writer.block("public enum \(received.namespace)") { emitNested(in: .operation(received.id), to: &$0) }
  }

  func emit(_ id: TypeID, to writer: inout SwiftWriter) {
    let type = context.model.types[id]
    context.mark(context.place(of: type.schema), in: &writer)
    writer.documentation(context.documentation(type.documentation, isDeprecated: type.isDeprecated))
    switch type.kind {
    case .record(let record): RecordEmitter(context: context, id: id, record: record).emit(to: &writer)
    case .enumeration(let enumeration) where enumeration.isOpen: emit(open: enumeration, id, to: &writer)
    case .enumeration(let enumeration): emit(enumeration, id, to: &writer)
    case .union(let union): emit(union, id, to: &writer)
    case .wrapper(let use): emit(wrapper: use, id, to: &writer)
    case .alias(let use): writer.line("public typealias " + name(id) + " = " + context.plainSpelling(use))
    case .pending: break
    }
  }

  func name(_ id: TypeID) -> String { SwiftIdentifier.quoted(context.names.localTypes[id.index]) }

  private func emit(_ enumeration: Enumeration, _ id: TypeID, to writer: inout SwiftWriter) {
    let raw = enumeration.isInteger ? "Int" : "String"
    writer.block("public enum \(name(id)): \(raw), Sendable, CaseIterable") { writer in
      for (value, identifier) in zip(enumeration.values, context.names.members[id.index]) {
        writer.documentation(value.documentation)
        writer.line("case " + SwiftIdentifier.quoted(identifier) + rawValue(value.literal, identifier))
      }
    }
  }

  /// Values that the document does not name are kept in a last case.
  private func emit(open enumeration: Enumeration, _ id: TypeID, to writer: inout SwiftWriter) {
    let identifiers = context.names.members[id.index]
    writer.block("public enum \(name(id)): Sendable, RawRepresentable") { writer in
      for (value, identifier) in zip(enumeration.values, identifiers) {
        writer.documentation(value.documentation)
        writer.line("case " + SwiftIdentifier.quoted(identifier))
      }
      writer.documentation("A value that the document does not name.")
      writer.line("case " + SwiftIdentifier.quoted(identifiers.last!) + (enumeration.isInteger ? "(Int)" : "(String)"))
    }
  }

  private func emit(wrapper use: TypeUse, _ id: TypeID, to writer: inout SwiftWriter) {
    let type = context.plainSpelling(use)
    writer.block("public struct \(name(id)): Sendable") { writer in
      writer.line("public var value: " + type)
      writer.blank()
      writer.line("public init(_ value: \(type)) { self.value = value }")
      emitNested(in: .type(id), to: &writer)
    }
  }

  private func rawValue(_ literal: JSONLiteral, _ identifier: String) -> String {
    switch literal {
    case .string(let text): text == identifier ? "" : " = " + SwiftLiteral.string(text)
    case .number(let text): " = " + (Int(text).map { String($0) } ?? "0")
    default: ""
    }
  }

  private func emit(_ union: Union, _ id: TypeID, to writer: inout SwiftWriter) {
    writer.block("public enum \(name(id)): Sendable") { writer in
      for (item, identifier) in zip(union.cases, context.names.members[id.index]) {
        let indirect = context.sizes.isBoxed(item) ? "indirect " : ""
        let payload = item.type.constant == nil ? "(" + context.spelling(item.type) + ")" : ""
        writer.line(indirect + "case " + SwiftIdentifier.quoted(identifier) + payload)
      }
      emitNested(in: .type(id), to: &writer)
    }
  }

  func emitNested(in owner: TypeDeclaration.Owner, to writer: inout SwiftWriter) {
    for child in context.nested(in: owner) {
      writer.blank()
      emit(child, to: &writer)
    }
  }
}

extension SwiftContext {
  func documentation(_ text: String?, isDeprecated: Bool) -> String? {
    guard isDeprecated else { return text }
    return (text.map { $0 + "\n\n" } ?? "") + "Deprecated."
  }
}
