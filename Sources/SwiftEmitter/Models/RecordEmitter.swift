import ContractModel

/// A record as a struct with a memberwise initializer.
///
/// `Codable` and `Hashable` come with `JSONModel` in the coding file. Named here, the compiler would synthesize them, and that takes a third of
/// the time it needs for a structure; so do the conformances of unions and enumerations.
struct RecordEmitter {
  let context: SwiftContext
  let id: TypeID
  let record: Record

  private var identifiers: [String] { context.names.members[id.index] }

  func emit(to writer: inout SwiftWriter) {
    let models = ModelsEmitter(context: context)
    writer.block("public struct \(models.name(id)): Sendable") { writer in
      emitProperties(to: &writer)
      writer.blank()
      emitInitializer(to: &writer)
      models.emitNested(in: .type(id), to: &writer)
    }
  }

  private func emitProperties(to writer: inout SwiftWriter) {
    for (index, property) in record.properties.enumerated() {
      if let schema = property.type.schema { context.mark(context.place(of: schema), in: &writer) }
      writer.documentation(context.documentation(property.documentation, isDeprecated: property.isDeprecated))
      if let value = property.type.constant {
        let type = context.plainSpelling(property.type)
        writer.line("public var \(SwiftIdentifier.quoted(identifiers[index])): \(type) { \(SwiftLiteral.constant(value)) }")
        continue
      }
      let wrapper = wrapper(of: property)
      writer.line("\(wrapper)public var \(SwiftIdentifier.quoted(identifiers[index])): \(context.spelling(property))")
    }
    if case .kept(let use) = record.additional {
      writer.documentation("Members that the schema does not name.")
      writer.line("public var \(identifiers[record.properties.count]): [String: \(context.spelling(use))]")
    }
  }

  private func wrapper(of property: Property) -> String {
    guard context.sizes.isBoxed(property) else { return "" }
    switch context.storage(of: property) {
    case .value, .defaulted: return "@Indirect "
    case .nullable, .optional, .presence: return "@IndirectOptional "
    }
  }

  private func emitInitializer(to writer: inout SwiftWriter) {
    var parameters: [String] = []
    var names: [String] = []
    for (index, property) in record.properties.enumerated() where property.type.constant == nil {
      names.append(identifiers[index])
      parameters.append(SwiftIdentifier.quoted(identifiers[index]) + ": " + context.spelling(property) + initialValue(property))
    }
    if case .kept(let use) = record.additional {
      names.append(identifiers[record.properties.count])
      parameters.append("\(identifiers[record.properties.count]): [String: \(context.spelling(use))] = [:]")
    }
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

  private func initialValue(_ property: Property) -> String {
    switch context.storage(of: property) {
    case .value: context.defaultExpression(property.constantValue, for: property.type).map { " = " + $0 } ?? ""
    case .nullable: ""
    case .optional: " = nil"
    case .presence: " = .absent"
    case .defaulted(let value): " = " + value
    }
  }
}
