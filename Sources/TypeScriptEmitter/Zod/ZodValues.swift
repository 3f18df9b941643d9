import ContractModel

extension ZodSchemas {
  /// `enum` as the type has it.
  mutating func enumeration(_ type: TypeExpression) {
    guard case .union(let types) = type else { return literals([type].compactMap(\.literal)) }
    if types.contains(where: { $0.literal == nil }) { return writer.code("z.string()") }
    literals(types.compactMap(\.literal))
  }

  /// `z.enum` for texts, `z.literal` for other scalars; arrays and objects are compared member by member.
  mutating func literals(_ values: [JSONLiteral]) {
    let distinct = values.reduce(into: [JSONLiteral]()) { if !$0.contains($1) { $0.append($1) } }
    if distinct.isEmpty { return writer.code("z.never()") }
    if distinct.allSatisfy(\.isScalar) {
      writer.code(distinct.count > 1 && distinct.allSatisfy { $0.stringValue != nil } ? "z.enum(" : "z.literal(")
      writer.value(distinct.count == 1 ? distinct[0] : .array(distinct))
      return writer.code(")")
    }
    helper(.equals)
    writer.code("z.custom<")
    writer.type(.anyOf(distinct.map { .literal($0) }))
    writer.code(">((value) => ")
    writer.value(.array(distinct))
    writer.code(".some((item) => equals(item, value)))")
  }
}

extension TypeExpression {
  /// The value of a type that holds exactly one.
  fileprivate var literal: JSONLiteral? {
    switch self {
    case .null: .null
    case .stringLiteral(let text): .string(text)
    case .numberLiteral(let text): .number(text)
    case .booleanLiteral(let value): .boolean(value)
    case .emptyObject: .object([])
    case .tuple(let elements): literals(elements).map { .array($0) }
    case .array(.never): .array([])
    case .object(let members):
      literals(members.map(\.type)).map { .object(zip(members, $0).map { JSONLiteral.Member(name: $0.name, value: $1) }) }
    default: nil
    }
  }

  private func literals(_ types: [TypeExpression]) -> [JSONLiteral]? {
    let values = types.compactMap(\.literal)
    return values.count == types.count ? values : nil
  }
}

extension JSONLiteral {
  fileprivate var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
