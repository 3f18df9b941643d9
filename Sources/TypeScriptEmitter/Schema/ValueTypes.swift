import ContractModel

extension SchemaTypes {
  /// The type of a schema with `enum`; nil when it has none, or when it describes an object by its members instead.
  func enumeration(of schema: Schema) -> TypeExpression? {
    guard let values = schema.enumeration, schema.object.properties.isEmpty else { return nil }
    let isOpen = schema.object.additionalProperties.map { model.schemas[$0].boolean != false } ?? false
    guard !isOpen || schema.writtenKinds == .string else { return nil }
    var types = values.map { TypeExpression.literal($0) }
    if schema.isMarkedNullable || schema.kinds.contains(.null) && schema.kinds != .null { types.append(.null) }
    if isOpen { types.append(.intersection([.string, .object([])])) }
    return .anyOf(types)
  }
}

extension TypeExpression {
  /// The type that holds exactly one JSON value.
  static func literal(_ value: JSONLiteral) -> TypeExpression {
    switch value {
    case .null: .null
    case .boolean(let value): .booleanLiteral(value)
    case .number(let text): .numberLiteral(text)
    case .string(let text): .stringLiteral(text)
    case .array(let values): values.isEmpty ? .array(.never) : .tuple(values.map { .literal($0) })
    case .object(let members): members.isEmpty ? .emptyObject : .object(members.map { Member(name: $0.name, type: .literal($0.value)) })
    }
  }
}
