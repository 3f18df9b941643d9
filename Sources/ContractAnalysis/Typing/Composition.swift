import ContractModel

extension Typing {
  /// `allOf`, and `$ref` with members beside it: either one schema in new clothes, or layers of one record.
  func natureOfComposition(_ id: SchemaID) -> Nature {
    var layers: [Layer] = []
    var visited: Set<SchemaID> = []
    collectLayers(id, into: &layers, visited: &visited)
    let telling = layers.filter { !isAnnotationOnly($0.schema) || hasMembers($0.schema) }
    if telling.isEmpty { return .plain }
    if let inner = onlyOther(id) { return .wraps(inner.schema, narrowed: inner.narrowed) }
    if telling.allSatisfy({ isObjectLayer($0.schema) }) {
      return telling.contains { isRecord(model.schemas[$0.schema]) } ? .record(layers) : .plain
    }
    if let common = commonScalar(telling) { return .wraps(common, narrowed: true) }
    return .unsupported("allOf of alternatives or of unlike types has no static type yet")
  }

  /// The schema's parts, each once: itself, what it refers to, and the members of `allOf`, all the way down. Bases come first.
  private func collectLayers(_ id: SchemaID, into layers: inout [Layer], visited: inout Set<SchemaID>) {
    guard visited.insert(id).inserted else { return }
    let schema = model.schemas[id]
    if let target = schema.reference { collectLayers(target, into: &layers, visited: &visited) }
    for member in schema.allOf { collectLayers(member, into: &layers, visited: &visited) }
    layers.append(Layer(schema: id))
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

  /// Layers that may be flattened: objects, `required` lists, and alternatives that only demand members.
  private func isObjectLayer(_ id: SchemaID) -> Bool {
    let schema = model.schemas[id]
    guard schema.boolean == nil, schema.enumeration == nil, schema.constant == nil else { return false }
    guard schema.kinds.isEmpty || schema.kinds.subtracting(.null) == .object, schema.array.isEmpty else { return false }
    return (schema.oneOf + schema.anyOf).allSatisfy(onlyDemandsMembers)
  }

  /// `{required: [a]}` and the like: says which members must be there, nothing of what they are.
  func onlyDemandsMembers(_ id: SchemaID) -> Bool {
    let schema = model.schemas[id]
    guard schema.boolean == nil, schema.reference == nil, schema.kinds.isEmpty || schema.kinds == .object else { return false }
    var object = schema.object
    object.required = []
    return object.properties.isEmpty && object.additionalProperties == nil && object.patternProperties.isEmpty && schema.array.isEmpty
      && schema.enumeration == nil && schema.constant == nil
      && (schema.allOf + schema.oneOf + schema.anyOf).allSatisfy(onlyDemandsMembers)
  }

  private func hasMembers(_ id: SchemaID) -> Bool { !model.schemas[id].object.isEmpty }

  /// The last layer when all layers are scalars of one type.
  private func commonScalar(_ layers: [Layer]) -> SchemaID? {
    let plain = layers.filter { model.schemas[$0.schema].allOf.isEmpty && model.schemas[$0.schema].reference == nil }
    guard let first = plain.first, plain.count == layers.count else { return nil }
    let kinds = model.schemas[first.schema].kinds.subtracting(.null)
    guard distinctKinds(model.schemas[first.schema]).count == 1 else { return nil }
    let same = plain.allSatisfy {
      let schema = model.schemas[$0.schema]
      return (schema.kinds.isEmpty || schema.kinds.subtracting(.null) == kinds) && schema.oneOf.isEmpty && schema.anyOf.isEmpty
    }
    return same && !kinds.contains(.object) ? first.schema : nil
  }
}

/// One schema among those that together describe an object.
struct Layer {
  var schema: SchemaID
}
