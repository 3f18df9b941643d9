import ContractModel

/// What kind of thing a schema describes; the one question on which all others hang.
enum Nature {
  /// An object with known members, flattened from its layers.
  case record([Layer])
  case enumeration(Enumeration)
  /// Alternatives, null taken out.
  case union(Alternatives)
  /// Another schema with annotations, null or further constraints around it.
  case wraps(SchemaID, narrowed: Bool)
  /// A scalar of this kind without a form of its own, checked against the complete schema.
  case value(JSONKinds)
  /// A scalar, an array, a dictionary, anything.
  case plain
  /// What applies together excludes each other, so nothing is valid.
  case contradictory
}

extension Typing {
  func nature(of id: SchemaID) -> Nature {
    if let known = natures[id] { return known }
    let nature = decideNature(of: id)
    natures[id] = nature
    return nature
  }

  private func decideNature(of id: SchemaID) -> Nature {
    let schema = model.schemas[id]
    if schema.boolean != nil { return .plain }
    if let enumeration = enumeration(of: id) { return .enumeration(enumeration) }
    let isComposed = schema.reference != nil || !schema.allOf.isEmpty || !schema.oneOf.isEmpty || !schema.anyOf.isEmpty
    return isComposed ? natureOfComposition(id) : natureOfOwnWord(id)
  }

  /// An object whose members are named, or which refuses all others.
  func isRecord(_ schema: Schema) -> Bool {
    guard schema.kinds.isEmpty || schema.kinds.subtracting(.null) == .object else { return false }
    if !schema.object.properties.isEmpty || !schema.object.ignored.isEmpty { return true }
    guard schema.kinds.contains(.object), schema.object.patternProperties.isEmpty else { return false }
    if let additional = schema.object.additionalProperties { return model.schemas[additional].boolean == false }
    return false
  }

  /// The non-null members of a type array; number swallows integer.
  func distinctKinds(_ schema: Schema) -> [JSONKinds] {
    var kinds = schema.kinds.subtracting(.null)
    if kinds.contains(.number) { kinds.remove(.integer) }
    let order: [JSONKinds] = [.string, .integer, .number, .boolean, .array, .object]
    return order.filter { kinds.contains($0) }
  }

  /// True when a schema says nothing that a value could break, so that it only describes.
  func isAnnotationOnly(_ id: SchemaID) -> Bool { isAnnotationOnly(model.schemas[id]) }

  func isAnnotationOnly(_ schema: Schema) -> Bool {
    schema.boolean == nil && schema.reference == nil && schema.kinds.isEmpty && schema.enumeration == nil && schema.constant == nil
      && schema.format == nil && schema.string == StringConstraints() && schema.number == NumberConstraints() && schema.array.isEmpty
      && schema.object.isEmpty && schema.allOf.isEmpty && schema.anyOf.isEmpty && schema.oneOf.isEmpty && schema.not == nil
      && schema.condition == nil
  }
}
