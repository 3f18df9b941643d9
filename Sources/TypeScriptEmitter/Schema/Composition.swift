import ContractModel

extension SchemaTypes {
  /// What the schema says itself and `allOf`: all at once; `anyOf`: a union with that; `oneOf`: one more condition on it.
  mutating func composition(of schema: Schema, _ id: SchemaID, at place: Place) -> TypeExpression {
    var result = own(schema, id, at: place)
    let alternatives = members(of: schema.anyOf, id, at: place)
    if !alternatives.isEmpty { result = .anyOf((result.map { [$0] } ?? []) + alternatives) }
    let choices = members(of: schema.oneOf, id, at: place)
    if !choices.isEmpty { result = combined(result, withChoices: choices) }
    let type = result ?? (schema.writtenKinds.isEmpty ? .unknown : .emptyObject)
    return schema.isMarkedNullable && type != .unknown ? .anyOf([type, .null]) : type
  }

  private mutating func own(_ schema: Schema, _ id: SchemaID, at place: Place) -> TypeExpression? {
    let core = core(of: schema, id, at: place)
    let parts = parts(of: schema, id, at: place)
    if core == nil, parts.isEmpty { return nil }
    return .allOf((core.map { [$0] } ?? []) + parts)
  }

  private func combined(_ type: TypeExpression?, withChoices choices: [TypeExpression]) -> TypeExpression {
    guard let type else { return .anyOf(choices) }
    if choices.allSatisfy(\.isPrimitive) { return .anyOf([type] + choices) }
    return .allOf([type, .anyOf(choices)])
  }

  private mutating func members(of alternatives: [SchemaID], _ id: SchemaID, at place: Place) -> [TypeExpression] {
    alternatives.map { alternative in
      type(of: alternative, at: Place(owner: place.owner == id ? alternative : nil, isSent: place.isSent))
    }
  }
}
