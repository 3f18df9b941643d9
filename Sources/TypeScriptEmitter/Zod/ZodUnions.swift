import ContractModel

extension ZodSchemas {
  /// `z.discriminatedUnion` where each alternative is a plain object with values of its own, `z.xor` for another `oneOf`, else `z.union`.
  mutating func alternatives(_ ids: [SchemaID], of schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place, isExclusive: Bool) {
    let name = schema.discriminator?.propertyName
    if let name, isDiscriminated(ids, by: name) {
      writer.code("z.discriminatedUnion(")
      writer.string(name)
      writer.code(", [")
    } else {
      writer.code(isExclusive && name == nil && ids.count > 1 ? "z.xor([" : "z.union([")
    }
    for (index, alternative) in ids.enumerated() {
      if index > 0 { writer.code(", ") }
      self.schema(alternative, at: SchemaTypes.Place(owner: place.owner == id ? alternative : nil, isSent: place.isSent))
    }
    writer.code("])")
  }

  /// True when each alternative is a component that is written as `z.object` with literal values under `name`, no value twice.
  private func isDiscriminated(_ ids: [SchemaID], by name: String) -> Bool {
    var seen: Set<String> = []
    for id in ids {
      guard let target = model.schemas[id].reference, constants[target] != nil, declared.contains(target) else { return false }
      let schema = model.schemas[target]
      guard !order.recursive.contains(target), schema.isPlainObject else { return false }
      guard let values = values(of: target, schema, under: name) else { return false }
      for value in values where !seen.insert(value).inserted { return false }
    }
    return ids.count > 1
  }

  private func values(of id: SchemaID, _ schema: Schema, under name: String) -> [String]? {
    if let replacement = types.discriminators.replacements(in: id).first(where: { $0.name == name }) { return replacement.values }
    guard let property = schema.object.properties.first(where: { $0.name == name }), property.isRequired else { return nil }
    let member = model.schemas[model.schemas.resolve(property.schema)]
    let literals = member.constant.map { [$0] } ?? member.enumeration
    let values = literals?.compactMap(\.stringValue)
    return member.isMarkedNullable || values?.count != literals?.count ? nil : values
  }
}

extension Schema {
  fileprivate var isPlainObject: Bool {
    let isUnchecked =
      object.minProperties == nil && object.maxProperties == nil && object.dependentRequired.isEmpty && object.required.allSatisfy(has)
      && object.patternProperties.isEmpty && object.propertyNames == nil && object.dependentSchemas.isEmpty
      && object.unevaluatedProperties == nil && not == nil && condition == nil
    return isUnchecked && writtenKinds == .object && !isMarkedNullable && reference == nil && allOf.isEmpty && anyOf.isEmpty
      && oneOf.isEmpty && constant == nil
      && enumeration == nil
  }
}
