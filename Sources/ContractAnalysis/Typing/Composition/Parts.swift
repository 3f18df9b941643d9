import ContractModel

/// Everything that applies to one value: `$ref` and `allOf` followed all the way down.
struct Parts {
  /// Each schema once, for what it says itself; bases first, the schema that asked last.
  var layers: [SchemaID] = []
  /// The `oneOf`s and `anyOf`s among them.
  var groups: [Group] = []

  /// One `oneOf` or `anyOf`.
  struct Group {
    var owner: SchemaID
    var members: [SchemaID]
    var isExclusive: Bool
  }
}

extension Typing {
  func parts(of id: SchemaID) -> Parts {
    var parts = Parts()
    var visited: Set<SchemaID> = []
    collect(id, into: &parts, visited: &visited)
    return parts
  }

  private func collect(_ id: SchemaID, into parts: inout Parts, visited: inout Set<SchemaID>) {
    guard visited.insert(id).inserted else { return }
    let schema = model.schemas[id]
    if let target = schema.reference { collect(target, into: &parts, visited: &visited) }
    for member in schema.allOf { collect(member, into: &parts, visited: &visited) }
    parts.layers.append(id)
    if !schema.oneOf.isEmpty { parts.groups.append(Parts.Group(owner: id, members: schema.oneOf, isExclusive: true)) }
    if !schema.anyOf.isEmpty { parts.groups.append(Parts.Group(owner: id, members: schema.anyOf, isExclusive: false)) }
  }

  /// A schema without what it refers to and combines: its own word only.
  func ownWord(_ schema: Schema) -> Schema {
    var own = schema
    own.reference = nil
    own.allOf = []
    own.oneOf = []
    own.anyOf = []
    own.discriminator = nil
    return own
  }

  /// Whether a schema itself says something that a value could break.
  func isTelling(_ id: SchemaID) -> Bool {
    let schema = model.schemas[id]
    return schema.boolean == false || (schema.boolean == nil && !isAnnotationOnly(ownWord(schema)))
  }

  /// Whether a schema itself gives a value its structure: members or elements.
  func isStructural(_ id: SchemaID) -> Bool {
    let schema = model.schemas[id]
    if !schema.object.properties.isEmpty || !schema.array.prefixItems.isEmpty || schema.array.items != nil { return true }
    guard let additional = schema.object.additionalProperties else { return false }
    return model.schemas[additional].boolean != true
  }

  /// A member of alternatives that says which members must be there, or what known ones may be, and brings none of its own.
  func onlyConstrains(_ id: SchemaID, known: Set<String>) -> Bool {
    let schema = model.schemas[id]
    guard schema.reference == nil, schema.kinds.isEmpty || schema.kinds.subtracting(.null) == .object else { return schema.boolean != nil }
    return schema.array.isEmpty && schema.enumeration == nil && schema.constant == nil
      && schema.object.additionalProperties.map { model.schemas[$0].boolean != nil } ?? true
      && schema.object.properties.allSatisfy { known.contains($0.name) }
      && (schema.allOf + schema.oneOf + schema.anyOf).allSatisfy { onlyConstrains($0, known: known) }
  }
}
