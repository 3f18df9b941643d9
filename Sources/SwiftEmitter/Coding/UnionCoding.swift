import ContractModel

/// A union's reader and writer.
struct UnionCoding {
  let context: SwiftContext
  let id: TypeID
  let union: Union

  private var identifiers: [String] { context.names.members[id.index].map(SwiftIdentifier.quoted) }
  private var coding: CodingEmitter { CodingEmitter(context: context) }

  func emit(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    writer.blank()
    writer.line("extension \(context.names[id]): JSONModel, Codable, Hashable {")
    writer.indent()
    coding.writeSchema(of: id, to: &writer)
    writer.blank()
    emitReader(&expressions, to: &writer)
    writer.blank()
    emitWriter(to: &writer)
    writer.outdent()
    writer.line("}")
  }

  private func emitReader(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    writer.line("public init(from reader: inout JSONReader) throws(JSONFailure) {")
    writer.indent()
    if union.needsValidator { writer.line("let start = reader.offset") }
    let all = Array(union.cases.indices)
    emitSelection(union.selection, of: all, &expressions, to: &writer)
    if union.needsValidator {
      writer.line("try reader.check(from: start, \(context.reference(to: context.model.types[id].schema)))")
    }
    writer.outdent()
    writer.line("}")
  }

  /// What chooses among these cases.
  private func emitSelection(
    _ selection: Union.Selection, of cases: [Int], _ expressions: inout ReadExpression, to writer: inout SwiftWriter
  ) {
    switch selection {
    case .discriminator(let name, let fallback): emitDiscriminator(name, fallback, cases, &expressions, to: &writer)
    case .constant(let name): emitCases("try reader.scalarMember(\(SwiftLiteral.string(name)))", nil, cases, &expressions, to: &writer)
    case .kinds: emitKinds(cases, objects: nil, &expressions, to: &writer)
    case .mixed(let objects): emitKinds(cases, objects: objects, &expressions, to: &writer)
    case .uniqueProperties: emitUniqueProperties(cases, &expressions, to: &writer)
    case .trial: emitTrial(cases, &expressions, to: &writer)
    }
  }

  private func read(_ index: Int, _ expressions: inout ReadExpression) -> String {
    let use = union.cases[index].type
    if let value = use.constant { return "self = try \(expressions.constant(value, as: "." + identifiers[index], reader: "reader"))" }
    return "self = .\(identifiers[index])(try \(expressions.full(use, reader: "reader")))"
  }

  private func emitDiscriminator(
    _ name: String, _ fallback: Int?, _ cases: [Int], _ expressions: inout ReadExpression, to writer: inout SwiftWriter
  ) {
    let literal = SwiftLiteral.string(name)
    let value = "try reader.discriminator(\(literal))"
    // A default is for values that nothing maps, and for objects without the member.
    let choice = fallback == nil ? value : "try reader.hasMember(\(literal)) ? \(value) : nil"
    emitCases(choice, fallback, cases, &expressions, to: &writer)
  }

  private func emitCases(
    _ choice: String, _ fallback: Int?, _ cases: [Int], _ expressions: inout ReadExpression, to writer: inout SwiftWriter
  ) {
    writer.line("switch \(choice) {")
    for index in cases where !union.cases[index].values.isEmpty {
      let values = union.cases[index].values.map(SwiftLiteral.string).joined(separator: ", ")
      writer.line("case \(values):\u{1}\(read(index, &expressions))\u{2}")
    }
    writer.line("default:\u{1}" + (fallback.map { read($0, &expressions) } ?? "throw reader.noAlternative()") + "\u{2}")
    writer.line("}")
  }

  private func emitKinds(
    _ cases: [Int], objects: Union.Selection?, _ expressions: inout ReadExpression, to writer: inout SwiftWriter
  ) {
    let isObject = { (index: Int) in objects != nil && union.cases[index].kinds == .object }
    writer.line("switch reader.peek() {")
    for index in cases where !isObject(index) {
      let kinds = UnionCoding.kinds(union.cases[index].kinds).joined(separator: ", ")
      writer.line("case \(kinds):\u{1}\(read(index, &expressions))\u{2}")
    }
    if let objects {
      writer.line("case .object:")
      writer.indent()
      emitSelection(objects, of: cases.filter(isObject), &expressions, to: &writer)
      writer.outdent()
    }
    writer.line("default: throw reader.noAlternative()")
    writer.line("}")
  }

  /// Integers and numbers begin alike, so one case takes both.
  private static func kinds(_ kinds: JSONKinds) -> [String] {
    var names: [String] = []
    if kinds.contains(.object) { names.append(".object") }
    if kinds.contains(.array) { names.append(".array") }
    if kinds.contains(.string) { names.append(".string") }
    if kinds.contains(.integer) || kinds.contains(.number) { names.append(".number") }
    if kinds.contains(.boolean) { names.append(".boolean") }
    return names
  }

  private func emitUniqueProperties(_ cases: [Int], _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    for (place, index) in cases.enumerated() {
      let name = SwiftLiteral.string(union.cases[index].uniqueProperty ?? "")
      writer.line((place == 0 ? "if" : "} else if") + " try reader.hasMember(\(name)) {")
      writer.indented { $0.line(read(index, &expressions)) }
    }
    emitNoAlternative(to: &writer)
  }

  private func emitTrial(_ cases: [Int], _ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    for (place, index) in union.trialOrder.filter(cases.contains).enumerated() {
      writer.line((place == 0 ? "if" : "} else if") + " let value = \(attempt(index, &expressions)) {")
      writer.indented { $0.line(union.cases[index].type.constant == nil ? "self = .\(identifiers[index])(value)" : "self = value") }
    }
    emitNoAlternative(to: &writer)
  }

  private func attempt(_ index: Int, _ expressions: inout ReadExpression) -> String {
    let use = union.cases[index].type
    if let value = use.constant {
      let read = expressions.constant(value, as: "Self." + identifiers[index], reader: "r")
      return "reader.attempt({ r throws(JSONFailure) -> Self in\u{1}try \(read)\u{2}})"
    }
    if case .named(let id) = use.shape, !use.isNullable, context.underlying(use) == use {
      return "reader.attempt(\(context.names[id]).self)"
    }
    let type = context.spelling(use)
    return "reader.attempt({ r throws(JSONFailure) -> \(type) in\u{1}try \(expressions.full(use, reader: "r"))\u{2}})"
  }

  private func emitNoAlternative(to writer: inout SwiftWriter) {
    writer.line("} else {")
    writer.indented { $0.line("throw reader.noAlternative()") }
    writer.line("}")
  }

  private func emitWriter(to writer: inout SwiftWriter) {
    writer.line("public func write(to writer: inout JSONWriter) {")
    writer.indent()
    writer.line("switch self {")
    for (identifier, item) in zip(identifiers, union.cases) {
      if let value = item.type.constant {
        writer.line("case .\(identifier): writer.write(\(SwiftLiteral.constant(value)))")
      } else {
        writer.line("case .\(identifier)(let value): value.write(to: &writer)")
      }
    }
    writer.line("}")
    writer.outdent()
    writer.line("}")
  }
}
