import ContractModel

/// The machine half of one shard's types: reading and writing.
struct CodingEmitter {
  let context: SwiftContext

  func emit(_ types: [TypeID], _ received: [ReceivedOperation]) -> String {
    var expressions = ReadExpression(context: context)
    var body = SwiftWriter()
    let types = context.types(types, received)
    emit(types, &expressions, to: &body)
    return FileHeader.file(
      imports: context.imports(for: types.flatMap(context.family)), preamble: expressions.patterns.declarations(), body)
  }

  /// The extensions of these types and all that nests in them.
  func emit(_ types: [TypeID], _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    for type in types.flatMap(context.family) { emit(type, &expressions, to: &writer) }
  }

  private func emit(_ id: TypeID, _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    let type = context.model.types[id]
    context.mark(context.place(of: type.schema), in: &writer)
    switch type.kind {
    case .record(let record): RecordCoding(context: context, id: id, record: record).emit(&expressions, to: &writer)
    case .union(let union): UnionCoding(context: context, id: id, union: union).emit(&expressions, to: &writer)
    case .wrapper(let use): WrapperCoding(context: context, id: id, use: use).emit(&expressions, to: &writer)
    case .enumeration(let enumeration) where enumeration.isOpen:
      OpenEnumerationCoding(context: context, id: id, enumeration: enumeration).emit(to: &writer)
    case .enumeration(let enumeration):
      emit(enumeration, id, to: &writer)
    case .alias, .pending: break
    }
  }

  private func emit(_ enumeration: Enumeration, _ id: TypeID, to writer: inout SwiftWriter) {
    writer.blank()
    writer.block("extension \(context.names[id]): \(enumeration.isInteger ? "JSONIntegerEnum" : "JSONStringEnum"), Codable") { writer in
      if !enumeration.isInteger {
        writer.line("public static let jsonNames: JSONKeys = JSONKeys(\(KeyNames(names: enumeration.texts).literal))")
      }
      writeSchema(of: id, to: &writer)
    }
  }

  func writeSchema(of id: TypeID, to writer: inout SwiftWriter) {
    writer.line("public static var schema: SchemaReference { \(context.reference(to: context.model.types[id].schema)) }")
  }
}

extension Enumeration {
  /// The values of an enumeration of strings.
  fileprivate var texts: [String] {
    values.compactMap { value in
      if case .string(let text) = value.literal { text } else { nil }
    }
  }
}
