import ContractModel

extension SchemaTypes {
  /// What `type` and its keywords say; nil when they say nothing.
  mutating func core(of schema: Schema, _ id: SchemaID, at place: Place) -> TypeExpression? {
    switch schema.writtenKinds {
    case []: object(schema, id, at: place)
    case .null: .null
    case .string: schema.isDateTime && rendition?.hasDates ?? false ? .date : .string
    case .integer, .number: .number
    case .boolean: .boolean
    case .array: array(schema, at: place)
    case .object: object(schema, id, at: place)
    default: severalKinds(schema, id, at: place)
    }
  }

  /// One type for each of several JSON types; those that `oneOf` spells out are left to it.
  private mutating func severalKinds(_ schema: Schema, _ id: SchemaID, at place: Place) -> TypeExpression {
    var types: [TypeExpression] = []
    for name in schema.writtenKinds.names {
      guard let kind = JSONKinds(name: name), !isChoice(kind, of: schema) else { continue }
      if kind == .null {
        types.append(.null)
        continue
      }
      var variant = schema
      variant.kinds = schema.isMarkedNullable ? kind.union(.null) : kind
      variant.oneOf = []
      types.append(type(of: variant, id, at: place))
    }
    return .anyOf(types)
  }

  private func isChoice(_ kind: JSONKinds, of schema: Schema) -> Bool {
    guard kind != .object, kind != .array else { return false }
    return schema.oneOf.contains { model.schemas[$0].reference == nil && model.schemas[$0].writtenKinds == kind }
  }

  private mutating func array(_ schema: Schema, at place: Place) -> TypeExpression {
    let array = mutableArray(schema, at: place)
    return readonlyArrays ? .readonly(array) : array
  }

  private mutating func mutableArray(_ schema: Schema, at place: Place) -> TypeExpression {
    if !schema.array.prefixItems.isEmpty { return .tuple(schema.array.prefixItems.map { type(of: $0, at: place) }) }
    guard let items = schema.array.items, model.schemas[items].boolean == nil else { return .array(.unknown) }
    return .array(type(of: items, at: place))
  }
}
