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
  /// A scalar, an array, a dictionary, anything.
  case plain
  /// Nothing that a static type could say yet.
  case unsupported(String)
}

/// The members of a `oneOf` or `anyOf`, or the types of a type array.
struct Alternatives {
  var members: [SchemaID] = []
  /// Set for a type array: the kinds, all under the constraints of the one schema.
  var kinds: [JSONKinds] = []
  var isExclusive = false
}

extension Typing {
  func nature(of id: SchemaID) -> Nature {
    let schema = model.schemas[id]
    if schema.boolean != nil { return .plain }
    if let enumeration = enumeration(of: id) { return .enumeration(enumeration) }
    if schema.reference != nil || !schema.allOf.isEmpty { return natureOfComposition(id) }
    if !schema.oneOf.isEmpty || !schema.anyOf.isEmpty { return natureOfAlternatives(id) }
    if isRecord(schema) { return .record([Layer(schema: id)]) }
    let kinds = distinctKinds(schema)
    if kinds.count > 1 { return .union(Alternatives(kinds: kinds)) }
    return .plain
  }

  /// An object whose members are named, or which refuses all others.
  func isRecord(_ schema: Schema) -> Bool {
    guard schema.kinds.isEmpty || schema.kinds.subtracting(.null) == .object else { return false }
    if !schema.object.properties.isEmpty { return true }
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
  func isAnnotationOnly(_ id: SchemaID) -> Bool {
    let schema = model.schemas[id]
    return schema.boolean == nil && schema.reference == nil && schema.kinds.isEmpty && schema.enumeration == nil && schema.constant == nil
      && schema.format == nil && schema.string == StringConstraints() && schema.number == NumberConstraints() && schema.array.isEmpty
      && schema.object.isEmpty && schema.allOf.isEmpty && schema.anyOf.isEmpty && schema.oneOf.isEmpty && schema.not == nil
      && schema.condition == nil
  }
}
