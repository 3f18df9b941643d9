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
    writer.line("extension \(context.names[id]): JSONModel {")
    writer.indent()
    coding.writeSchema(of: id, to: &writer)
    writer.blank()
    emitReader(&expressions, to: &writer)
    writer.blank()
    emitWriter(to: &writer)
    coding.writeCodable(to: &writer)
    writer.outdent()
    writer.line("}")
  }

  private func emitReader(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    writer.line("public init(from reader: inout JSONReader) throws(JSONFailure) {")
    writer.indent()
    if union.needsValidator { writer.line("let start = reader.offset") }
    switch union.selection {
    case .discriminator(let name, let fallback): emitDiscriminator(name, fallback, &expressions, to: &writer)
    case .kinds: emitKinds(&expressions, to: &writer)
    case .uniqueProperties: emitUniqueProperties(&expressions, to: &writer)
    case .trial: emitTrial(&expressions, to: &writer)
    }
    if union.needsValidator {
      writer.line("try reader.check(from: start, \(context.reference(to: context.model.types[id].schema)))")
    }
    writer.outdent()
    writer.line("}")
  }

  private func read(_ index: Int, _ expressions: inout ReadExpression) -> String {
    "self = .\(identifiers[index])(try \(expressions.full(union.cases[index].type, reader: "reader")))"
  }

  private func emitDiscriminator(
    _ name: String, _ fallback: Int?, _ expressions: inout ReadExpression, to writer: inout SwiftWriter
  ) {
    writer.line("switch try reader.discriminator(\(SwiftLiteral.string(name))) {")
    for (index, item) in union.cases.enumerated() {
      let values = item.values.map(SwiftLiteral.string).joined(separator: ", ")
      writer.line("case \(values):\u{1}\(read(index, &expressions))\u{2}")
    }
    writer.line("default:\u{1}" + (fallback.map { read($0, &expressions) } ?? "throw reader.noAlternative()") + "\u{2}")
    writer.line("}")
  }

  private func emitKinds(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    writer.line("switch reader.peek() {")
    for (index, item) in union.cases.enumerated() {
      let kinds = UnionCoding.kinds(item.kinds).joined(separator: ", ")
      writer.line("case \(kinds):\u{1}\(read(index, &expressions))\u{2}")
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

  private func emitUniqueProperties(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    for (index, item) in union.cases.enumerated() {
      let name = SwiftLiteral.string(item.uniqueProperty ?? "")
      writer.line((index == 0 ? "if" : "} else if") + " try reader.hasMember(\(name)) {")
      writer.indented { $0.line(read(index, &expressions)) }
    }
    emitNoAlternative(to: &writer)
  }

  private func emitTrial(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    for (index, item) in union.cases.enumerated() {
      writer.line((index == 0 ? "if" : "} else if") + " let value = \(attempt(item.type, &expressions)) {")
      writer.indented { $0.line("self = .\(identifiers[index])(value)") }
    }
    emitNoAlternative(to: &writer)
  }

  private func attempt(_ use: TypeUse, _ expressions: inout ReadExpression) -> String {
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
    for identifier in identifiers { writer.line("case .\(identifier)(let value): value.write(to: &writer)") }
    writer.line("}")
    writer.outdent()
    writer.line("}")
  }
}
