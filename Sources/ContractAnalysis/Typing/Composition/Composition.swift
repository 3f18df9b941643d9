import ContractDiagnostics
import ContractModel

extension Typing {
  /// What a schema with `$ref`, `allOf`, `oneOf` or `anyOf` describes, judged by all that applies together.
  func natureOfComposition(_ id: SchemaID) -> Nature {
    if let inner = onlyOther(id) { return .wraps(inner.schema, narrowed: inner.narrowed) }
    let parts = parts(of: id)
    let telling = parts.layers.filter(isTelling)
    guard let kinds = commonKinds(telling) else { return .contradictory }
    let known = names(of: telling)
    let groups = parts.groups.filter { group in !group.members.allSatisfy { onlyConstrains($0, known: known) } }
    guard let group = groups.first else { return natureOfMerged(id, parts, telling, kinds) }
    let structural = telling.filter { isStructural($0) && canShape($0, group) }
    guard groups.count > 1 || !structural.isEmpty else { return natureOfOnlyGroup(id, group, kinds, telling) }
    return distribute(id, groups, telling)
  }

  /// Alternatives with nothing beside them that would change a type.
  private func natureOfOnlyGroup(_ id: SchemaID, _ group: Parts.Group, _ kinds: JSONKinds, _ telling: [SchemaID]) -> Nature {
    if group.owner == id { return natureOfAlternatives(id, group, kinds) }
    return .wraps(group.owner, narrowed: telling.contains { $0 != group.owner })
  }

  /// Layers without alternatives: one record, or one value under the keywords of all.
  private func natureOfMerged(_ id: SchemaID, _ parts: Parts, _ telling: [SchemaID], _ kinds: JSONKinds) -> Nature {
    if telling.isEmpty { return .plain }
    let isObject = kinds == .object || (kinds.isEmpty && telling.contains { !model.schemas[$0].object.isEmpty })
    guard isObject else { return natureOfMergedValues(id, telling, kinds) }
    if telling.contains(where: { isRecord(model.schemas[$0]) }) { return .record(parts.layers.map(Layer.init)) }
    let map = telling.last { model.schemas[$0].object.additionalProperties != nil }
    guard let map, map != id else { return .plain }
    return .wraps(map, narrowed: telling.count > 1)
  }

  /// The names of the members that these layers declare.
  private func names(of layers: [SchemaID]) -> Set<String> {
    var names: Set<String> = []
    for layer in layers { for property in model.schemas[layer].object.properties { names.insert(property.name) } }
    return names
  }

  /// The one schema that counts when everything around it only describes or narrows.
  private func onlyOther(_ id: SchemaID) -> (schema: SchemaID, narrowed: Bool)? {
    let schema = model.schemas[id]
    var others = schema.allOf.filter { !isAnnotationOnly($0) }
    if let target = schema.reference { others.append(target) }
    guard others.count == 1, schema.anyOf.isEmpty, schema.oneOf.isEmpty, schema.object.isEmpty, schema.array.isEmpty else { return nil }
    let kinds = schema.kinds.subtracting(.null)
    let inner = knownKinds(others[0])
    guard kinds.isEmpty || kinds == inner || inner.isEmpty else { return nil }
    if inner.isEmpty, !kinds.isEmpty { return nil }
    return (others[0], narrowed: narrows(schema))
  }

  private func narrows(_ schema: Schema) -> Bool {
    schema.enumeration != nil || schema.constant != nil || schema.format != nil || schema.string != StringConstraints()
      || schema.number != NumberConstraints() || schema.not != nil || schema.condition != nil
  }
}

/// One schema among those that together describe an object.
struct Layer {
  var schema: SchemaID
  /// True for a layer that may as well be absent: one of several alternatives.
  var isOptional = false
  init(_ schema: SchemaID) { self.schema = schema }
}
