import ContractDescription
import ContractModel

/// A record's reader and writer.
struct RecordCoding {
  let context: SwiftContext
  let id: TypeID
  let record: Record

  private var identifiers: [String] { context.names.members[id.index] }
  private var coding: CodingEmitter { CodingEmitter(context: context) }

  func emit(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    writer.blank()
    writer.line("extension \(context.names[id]): JSONModel, Codable, Hashable {")
    writer.indent()
    if !namesKeysInPlace { emitKeys(to: &writer) }
    coding.writeSchema(of: id, to: &writer)
    writer.blank()
    emitReader(&expressions, to: &writer)
    writer.blank()
    emitWriter(to: &writer)
    writer.outdent()
    writer.line("}")
  }

  /// Whether the names are all that the reader must know, so that it says them itself.
  private var namesKeysInPlace: Bool { record.minProperties == nil && record.maxProperties == nil }

  private func emitKeys(to writer: inout SwiftWriter) {
    var arguments = [SwiftWriter.Argument(keys)]
    if let minimum = record.minProperties { arguments.append(.init("minProperties: \(minimum)")) }
    if let maximum = record.maxProperties { arguments.append(.init("maxProperties: \(maximum)")) }
    writer.call("private static let keys: JSONKeys = JSONKeys", arguments, "")
  }

  private var keys: String {
    let required = record.properties.indices.filter { record.properties[$0].isRequired }
    return KeyNames(names: record.properties.map(\.wireName) + record.ignored, required: required).literal
  }

  // MARK: Reading

  private func emitReader(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    writer.line("public init(from reader: inout JSONReader) throws(JSONFailure) {")
    writer.indent()
    if record.needsValidator { writer.line("let start = reader.offset") }
    emitBeginning(to: &writer)
    if startsEmpty { writer.line("self.init()") } else { emitVariables(to: &writer) }
    emitLoop(&expressions, to: &writer)
    if record.needsValidator {
      writer.line("try reader.check(from: start, \(context.reference(to: context.model.types[id].schema)))")
    }
    if !startsEmpty { emitResult(to: &writer) }
    writer.outdent()
    writer.line("}")
  }

  /// What may throw comes before the variables, which would have to be destroyed behind it.
  private func emitBeginning(to writer: inout SwiftWriter) {
    writer.line("var object = try reader.beginObject(\(namesKeysInPlace ? keys : "Self.keys"))")
  }

  /// Whether a value can be made before anything is read, so that members are read into it and need no variables.
  private var startsEmpty: Bool {
    record.properties.allSatisfy { property in
      switch context.storage(of: property) {
      case .value: property.type.constant != nil
      case .nullable: false
      case .optional, .presence, .defaulted: true
      }
    }
  }

  /// Where the member of this index is read to.
  private func place(_ index: Int) -> String { startsEmpty ? "self." + identifiers[index] : "p\(index)" }

  private func emitVariables(to writer: inout SwiftWriter) {
    for (index, property) in record.properties.enumerated() where property.type.constant == nil { writer.line(variable(property, index)) }
    if case .kept(let use) = record.additional { writer.line("var extra: [String: \(context.spelling(use))] = [:]") }
  }

  private func variable(_ property: Property, _ index: Int) -> String {
    switch context.storage(of: property) {
    case .value, .nullable, .optional: "var p\(index): \(context.plainSpelling(property.type))?"
    case .presence: "var p\(index): Presence<\(context.plainSpelling(property.type))> = .absent"
    case .defaulted(let value): "var p\(index): \(context.plainSpelling(property.type)) = \(value)"
    }
  }

  private func emitLoop(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    guard !record.properties.isEmpty || !record.ignored.isEmpty else {
      writer.line("while try reader.nextKey(&object) != nil { \(unknown(&expressions)) }")
      return
    }
    writer.line("while let key = try reader.nextKey(&object) {")
    writer.indent()
    writer.line("switch key {")
    for (index, property) in record.properties.enumerated() {
      if let value = property.type.constant {
        writer.line("case \(index): reader.readConstant(\(SwiftLiteral.constant(value)))")
      } else {
        writer.line("case \(index):\u{1}\(read(property, into: place(index), &expressions))\u{2}")
      }
    }
    if !record.ignored.isEmpty {
      let places = record.ignored.indices.map { String(record.properties.count + $0) }
      writer.line("case \(places.joined(separator: ", ")): reader.skipMember()")
    }
    writer.line("default:\u{1}\(unknown(&expressions))\u{2}")
    writer.line("}")
    writer.outdent()
    writer.line("}")
  }

  private func read(_ property: Property, into variable: String, _ expressions: inout ReadExpression) -> String {
    let label =
      switch context.storage(of: property) {
      case .value, .optional: ""
      case .nullable: "orNull: "
      case .presence: "presence: "
      case .defaulted: "value: "
      }
    return expressions.member(property.type, label + "&" + variable)
  }

  private func unknown(_ expressions: inout ReadExpression) -> String {
    switch record.additional {
    case .ignored: "reader.skipMember()"
    case .refused: "reader.refuseMember()"
    case .kept(let use):
      "\(startsEmpty ? "self." + identifiers[record.properties.count] : "extra")[object.unknownName] = try \(expressions.full(use, reader: "reader"))"
    }
  }

  private func emitResult(to writer: inout SwiftWriter) {
    var arguments: [String] = []
    for (index, property) in record.properties.enumerated() where property.type.constant == nil {
      let unwrap = context.storage(of: property) == .value ? "!" : ""
      arguments.append("\(SwiftIdentifier.label(identifiers[index])): p\(index)\(unwrap)")
    }
    if case .kept = record.additional { arguments.append("\(identifiers[record.properties.count]): extra") }
    writer.call("self.init", arguments, "")
  }

  // MARK: Writing

  private func emitWriter(to writer: inout SwiftWriter) {
    writer.line("public func write(to writer: inout JSONWriter) {")
    writer.indent()
    writer.line("writer.beginObject()")
    for (index, property) in record.properties.enumerated() {
      let name = SwiftLiteral.string(ASCIIJSON.escaped(property.wireName))
      if let value = property.type.constant {
        writer.line("writer.constantMember(\(name), \(SwiftLiteral.json(ASCIIJSON.value(value))))")
        continue
      }
      writer.line("writer.\(method(property))(\(name), self.\(identifiers[index]))")
    }
    if case .kept = record.additional { writer.line("writer.members(self.\(identifiers[record.properties.count]))") }
    writer.line("writer.endObject()")
    writer.outdent()
    writer.line("}")
  }

  private func method(_ property: Property) -> String {
    switch context.storage(of: property) {
    case .value, .nullable, .defaulted: "member"
    case .optional: "optionalMember"
    case .presence: "presenceMember"
    }
  }
}
