import ContractModel

/// A base type with a discriminator, and the schemas that extend it through `allOf`: a reference to the base means any of them.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#composition-and-inheritance-polymorphism>
extension Expansion {
  mutating func expandInheritance() {
    let heirs = Heirs(schemas, fields: fields)
    for copy in fields.values { schemas[copy].discriminator = nil }
    let bases = schemas.all.indices.map { SchemaID($0) }.filter { isBase($0, heirs) }
    let known = Set(bases)
    var families: [Family] = []
    for base in bases { families.append(self.family(of: base, heirs, known)) }
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

  private func isBase(_ id: SchemaID, _ heirs: Heirs) -> Bool {
    let schema = schemas[id]
    guard let discriminator = schema.discriminator, schema.kinds.isEmpty || schema.kinds.contains(.object) else { return false }
    let alternatives = schema.oneOf + schema.anyOf
    let heirs = heirs[id]
    if alternatives.isEmpty { return !heirs.isEmpty || !discriminator.mapping.isEmpty }
    return alternatives.allSatisfy { heirs.contains(schemas.resolve($0)) }
  }

  private func family(of base: SchemaID, _ heirs: Heirs, _ isBase: Set<SchemaID>) -> Family {
    var family = Family(base: base, discriminator: schemas[base].discriminator!)
    family.heirs = heirs.descendants(of: base)
    let mapped = family.discriminator.mapping.map { schemas.resolve($0.schema) }
    let named = family.heirs.filter { schemas[$0].componentName != nil }
    var seen: Set<SchemaID> = [base]
    for heir in mapped + named where seen.insert(heir).inserted {
      family.members.append((heir, values(of: heir, family, isBase, heirs)))
    }
    family.members = withoutHeirsOfBases(family.members, isBase, heirs)
    let ownValues = values(of: base, family, [], heirs)
    let isNamed = family.discriminator.mapping.isEmpty || mapped.contains(base)
    let isFallback = family.discriminator.defaultMapping.map(schemas.resolve) == base
    if !family.members.isEmpty, isNamed || isFallback { family.members.append((base, isNamed ? ownValues : [])) }
    return family
  }

  /// The mapping's values, else the component's name; a subtype that is a base itself answers to its own subtypes' values too.
  private func values(
    of id: SchemaID, _ family: Family, _ isBase: Set<SchemaID>, _ heirs: Heirs
  ) -> [String] {
    var values = family.discriminator.mapping.filter { schemas.resolve($0.schema) == id }.map(\.value)
    if values.isEmpty, let name = schemas[id].componentName { values.append(name) }
    guard isBase.contains(id) else { return values }
    for heir in heirs.descendants(of: id) {
      for value in self.values(of: heir, family, [], heirs) where !values.contains(value) { values.append(value) }
    }
    return values
  }

  /// A subtype that is a base itself stands for its own subtypes.
  private func withoutHeirsOfBases(
    _ members: [(schema: SchemaID, values: [String])], _ isBase: Set<SchemaID>, _ heirs: Heirs
  ) -> [(schema: SchemaID, values: [String])] {
    var covered: Set<SchemaID> = []
    for member in members where isBase.contains(member.schema) { covered.formUnion(heirs.descendants(of: member.schema)) }
    return members.filter { !covered.contains($0.schema) && !$0.values.isEmpty }
  }

  // MARK: Spelling out

  /// The base's own fields go to a copy, which its heirs extend; the base itself becomes one of the subtypes.
  private mutating func spellOut(_ family: Family) {
    let fields = fields[family.base] ?? copy(family.base, suffix: "/base")
    schemas[fields].discriminator = nil
    schemas[fields].oneOf = []
    schemas[fields].anyOf = []
    for heir in family.heirs where schemas.isExtension(heir) { schemas.redirect(heir, from: family.base, to: fields) }

    var base = schemas[family.base]
    base.object = ObjectConstraints()
    (base.allOf, base.anyOf, base.oneOf, base.reference) = ([], [], [], nil)
    base.kinds = base.kinds.contains(.null) ? [.object, .null] : .object
    var discriminator = Discriminator(propertyName: family.discriminator.propertyName)
    discriminator.decides = true
    for member in family.members {
      let target = member.schema == family.base ? fields : member.schema
      base.oneOf.append(schemas.appendReference(to: target, from: family.base))
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
}
