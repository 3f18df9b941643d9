import ContractModel

extension Typing {
  /// The JSON types that a schema's values can have, null left out; empty when it could be any.
  func knownKinds(_ id: SchemaID) -> JSONKinds { knownKinds(id, depth: 0) }

  private func knownKinds(_ id: SchemaID, depth: Int) -> JSONKinds {
    let schema = model.schemas[id]
    guard depth < 32, schema.boolean == nil else { return [] }
    let own = schema.kinds.subtracting(.null)
    if !own.isEmpty { return own }
    if let values = schema.effectiveEnumeration {
      return values.reduce(into: JSONKinds()) { $0.formUnion($1.kind) }.subtracting(.null)
    }
    if !schema.object.properties.isEmpty { return .object }
    if schema.array.items != nil { return .array }
    for member in schema.allOf + (schema.reference.map { [$0] } ?? []) {
      let kinds = knownKinds(member, depth: depth + 1)
      if !kinds.isEmpty { return kinds }
    }
    var union: JSONKinds = []
    for member in schema.oneOf + schema.anyOf where !isNull(member) {
      let kinds = knownKinds(member, depth: depth + 1)
      if kinds.isEmpty { return [] }
      union.formUnion(kinds)
    }
    return union
  }

  /// True for a schema that lets nothing but null through.
  func isNull(_ id: SchemaID) -> Bool {
    let schema = model.schemas[model.schemas.resolve(id)]
    return schema.kinds == .null || schema.enumeration == [.null] || schema.constant == .null
  }

  /// Whether null is a value of the schema.
  func isNullable(_ id: SchemaID) -> Bool { isNullable(id, depth: 0) }

  private func isNullable(_ id: SchemaID, depth: Int) -> Bool {
    let schema = model.schemas[id]
    guard depth < 32, schema.boolean == nil else { return false }
    if schema.isMarkedNullable { return true }
    if let values = schema.enumeration { return values.contains(.null) && (schema.kinds.isEmpty || schema.kinds.contains(.null)) }
    if !schema.kinds.isEmpty { return schema.kinds.contains(.null) }
    if schema.constant == .null { return true }
    let all = schema.allOf + (schema.reference.map { [$0] } ?? [])
    let telling = all.filter { !isAnnotationOnly($0) }
    if !telling.isEmpty { return telling.allSatisfy { isNullable($0, depth: depth + 1) } }
    return (schema.oneOf + schema.anyOf).contains { isNull($0) || isNullable($0, depth: depth + 1) }
  }

  /// `nullable` beside a reference.
  func isMarkedNullable(_ id: SchemaID) -> Bool { model.schemas[id].isMarkedNullable }
}
