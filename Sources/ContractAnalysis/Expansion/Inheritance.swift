import ContractModel

/// A base type with a discriminator, and the schemas that extend it through `allOf`: a reference to the base means any of them.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#composition-and-inheritance-polymorphism>
extension Expansion {
  mutating func expandInheritance() {
    let extended = extendedSchemas()
    let bases = schemas.all.indices.map { SchemaID($0) }.filter { isBase($0, extended) }
    let known = Set(bases)
    var families: [Family] = []
    for base in bases { families.append(self.family(of: base, extended, known)) }
    for family in families where !family.members.isEmpty { spellOut(family) }
  }

  private struct Family {
    var base: SchemaID
    var discriminator: Discriminator
    /// Subtypes with the values that name them, in the order of the mapping, then of the document.
    var members: [(schema: SchemaID, values: [String])] = []
    /// All that extends the base, at any depth.
    var heirs: [SchemaID] = []
  }

  /// For each schema, those that extend it: that have a reference to it in `allOf`, or beside keywords of their own.
  private func extendedSchemas() -> [SchemaID: [SchemaID]] {
    var extended: [SchemaID: [SchemaID]] = [:]
    for index in schemas.all.indices {
      let id = SchemaID(index)
      for base in bases(of: id) { extended[base, default: []].append(id) }
    }
    return extended
  }

  private func bases(of id: SchemaID) -> [SchemaID] {
    let schema = schemas[id]
    let beside = schema.isBareReference ? nil : schema.reference
    return (schema.allOf.filter { schemas[$0].isBareReference } + [beside].compactMap { $0 }).map(schemas.resolve)
  }

  private func isBase(_ id: SchemaID, _ extended: [SchemaID: [SchemaID]]) -> Bool {
    let schema = schemas[id]
    guard let discriminator = schema.discriminator, schema.kinds.isEmpty || schema.kinds.contains(.object) else { return false }
    let alternatives = schema.oneOf + schema.anyOf
    let heirs = extended[id] ?? []
    if alternatives.isEmpty { return !heirs.isEmpty || !discriminator.mapping.isEmpty }
    return alternatives.allSatisfy { heirs.contains(schemas.resolve($0)) }
  }

  private func family(of base: SchemaID, _ extended: [SchemaID: [SchemaID]], _ isBase: Set<SchemaID>) -> Family {
    var family = Family(base: base, discriminator: schemas[base].discriminator!)
    family.heirs = descendants(of: base, extended)
    let mapped = family.discriminator.mapping.map { schemas.resolve($0.schema) }
    let named = family.heirs.filter { schemas[$0].componentName != nil }
    var seen: Set<SchemaID> = [base]
    for heir in mapped + named where seen.insert(heir).inserted {
      family.members.append((heir, values(of: heir, family, isBase, extended)))
    }
    family.members = withoutHeirsOfBases(family.members, isBase, extended)
    let ownValues = values(of: base, family, [], [:])
    let isNamed = family.discriminator.mapping.isEmpty || mapped.contains(base)
    let isFallback = family.discriminator.defaultMapping.map(schemas.resolve) == base
    if !family.members.isEmpty, isNamed || isFallback { family.members.append((base, isNamed ? ownValues : [])) }
    return family
  }

  private func descendants(of base: SchemaID, _ extended: [SchemaID: [SchemaID]]) -> [SchemaID] {
    var seen: Set<SchemaID> = [base]
    var result: [SchemaID] = []
    var queue = extended[base] ?? []
    while !queue.isEmpty {
      let next = queue.removeFirst()
      guard seen.insert(next).inserted else { continue }
      result.append(next)
      queue += extended[next] ?? []
    }
    return result.sorted { $0.index < $1.index }
  }

  /// The mapping's values, else the component's name; a subtype that is a base itself answers to its own subtypes' values too.
  private func values(
    of id: SchemaID, _ family: Family, _ isBase: Set<SchemaID>, _ extended: [SchemaID: [SchemaID]]
  ) -> [String] {
    var values = family.discriminator.mapping.filter { schemas.resolve($0.schema) == id }.map(\.value)
    if values.isEmpty, let name = schemas[id].componentName { values.append(name) }
    guard isBase.contains(id) else { return values }
    for heir in descendants(of: id, extended) {
      for value in self.values(of: heir, family, [], extended) where !values.contains(value) { values.append(value) }
    }
    return values
  }

  /// A subtype that is a base itself stands for its own subtypes.
  private func withoutHeirsOfBases(
    _ members: [(schema: SchemaID, values: [String])], _ isBase: Set<SchemaID>, _ extended: [SchemaID: [SchemaID]]
  ) -> [(schema: SchemaID, values: [String])] {
    var covered: Set<SchemaID> = []
    for member in members where isBase.contains(member.schema) { covered.formUnion(descendants(of: member.schema, extended)) }
    return members.filter { !covered.contains($0.schema) && !$0.values.isEmpty }
  }

  // MARK: Spelling out

  /// The base's own fields go to a copy, which its heirs extend; the base itself becomes one of the subtypes.
  private mutating func spellOut(_ family: Family) {
    let fields = copy(family.base, suffix: "/base")
    schemas[fields].discriminator = nil
    schemas[fields].oneOf = []
    schemas[fields].anyOf = []
    for heir in family.heirs where isExtension(heir) { redirect(heir, from: family.base, to: fields) }

    var base = schemas[family.base]
    base.object = ObjectConstraints()
    (base.allOf, base.anyOf, base.oneOf, base.reference) = ([], [], [], nil)
    base.kinds = base.kinds.contains(.null) ? [.object, .null] : .object
    var discriminator = Discriminator(propertyName: family.discriminator.propertyName)
    discriminator.decides = true
    for member in family.members {
      let target = member.schema == family.base ? fields : member.schema
      base.oneOf.append(reference(to: target, from: family.base))
      discriminator.mapping += member.values.map { Discriminator.Entry(value: $0, schema: target) }
      if member.values.count == 1, target != fields, schemas[target].discriminator == nil {
        discriminatorValues[target] = (discriminator.propertyName, member.values[0])
      }
    }
    if let fallback = family.discriminator.defaultMapping.map(schemas.resolve) {
      discriminator.defaultMapping = fallback == family.base ? fields : fallback
    }
    base.discriminator = discriminator
    schemas[family.base] = base
  }

  /// A component, or what adds to the base; `allOf: [base]` alone is only a way to put a description beside a reference.
  private func isExtension(_ id: SchemaID) -> Bool {
    let schema = schemas[id]
    return schema.componentName != nil || schema.allOf.count > 1 || !schema.object.isEmpty
  }

  private mutating func redirect(_ heir: SchemaID, from base: SchemaID, to fields: SchemaID) {
    if schemas[heir].reference != nil, schemas.resolve(schemas[heir].reference!) == base { schemas[heir].reference = fields }
    for (index, member) in schemas[heir].allOf.enumerated() where schemas[member].isBareReference && schemas.resolve(member) == base {
      schemas[heir].allOf[index] = reference(to: fields, from: member)
    }
  }

  private mutating func reference(to target: SchemaID, from place: SchemaID) -> SchemaID {
    var reference = Schema(provenance: schemas[place].provenance)
    reference.provenance.pointer += "/\(schemas.count)"
    reference.reference = target
    return schemas.append(reference)
  }
}
