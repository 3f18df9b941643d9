import ContractModel

extension Typing {
  /// The union of alternatives, each with its name and type.
  func union(of alternatives: Alternatives, at id: SchemaID, as type: TypeID) -> Union {
    if !alternatives.kinds.isEmpty { return unionOfKinds(alternatives.kinds, at: id, as: type) }
    var cases: [Union.Case] = []
    for (index, member) in alternatives.members.enumerated() {
      let name = caseName(alternatives.sources[index], index) ?? ownMember(index, alternatives) ?? "option \(index + 1)"
      var use = constantUse(of: member) ?? self.use(of: member, place: Place(name: name, owner: .type(type)))
      // Null belongs to the union, not to one of its cases.
      use.isNullable = false
      cases.append(Union.Case(name: name, type: use))
    }
    var union = Union(cases: cases, selection: .trial)
    select(&union, alternatives)
    let isAmbiguous = alternatives.isExclusive && !isDecided(union.selection)
    union.needsValidator = isAmbiguous || alternatives.isNarrowed || needsValidator(model.schemas[id])
    return union
  }

  /// Whether no second case could hold beside the chosen one.
  private func isDecided(_ selection: Union.Selection) -> Bool {
    switch selection {
    case .discriminator, .constant, .kinds: true
    case .mixed(let objects): isDecided(objects)
    case .uniqueProperties, .trial: false
    }
  }

  /// From the component, the title, the one value, or the JSON type.
  private func caseName(_ member: SchemaID, _ index: Int) -> String? {
    let target = model.schemas.resolve(member)
    if let known = declared[target], model.types[known].owner == .module { return model.types[known].name }
    let schema = model.schemas[target]
    if let origin = schema.origin { return isBase(target, of: origin) ? "base" : caseName(origin, index) }
    if target != member { return schema.componentName ?? TargetNames.name(for: schema.provenance.pointer) }
    if let title = schema.annotations.title, !title.isEmpty, title.utf8.count <= 40 { return title }
    if let value = onlyValue(schema) { return value }
    let kinds = knownKinds(member)
    return kinds != .object && kinds.names.count == 1 && schema.enumeration == nil ? kinds.names[0] : nil
  }

  /// The first member, demanded ones before others, that no other alternative has.
  private func ownMember(_ index: Int, _ alternatives: Alternatives) -> String? {
    let others = alternatives.sources.indices.filter { $0 != index }.flatMap { flattened(alternatives.sources[$0]) }
    let names = Set(others.map(\.name))
    let own = flattened(alternatives.sources[index]).filter { !names.contains($0.name) }
    return bounded((own.first(where: \.isRequired) ?? own.first)?.name)
  }

  /// Whether a copy holds the fields of the base that it was made of, one case among its subtypes.
  private func isBase(_ copy: SchemaID, of origin: SchemaID) -> Bool {
    model.schemas[origin].discriminator?.decides == true && model.schemas[copy].discriminator == nil
  }

  /// The string that a `const`, or the constant of a required member, names.
  private func onlyValue(_ schema: Schema) -> String? {
    if let values = schema.effectiveEnumeration {
      guard values.count == 1, let text = values[0].stringValue else { return nil }
      return text.isEmpty ? "empty" : bounded(text)
    }
    for property in schema.object.properties where property.isRequired {
      if let values = model.schemas[property.schema].effectiveEnumeration, values.count == 1 { return bounded(values[0].stringValue) }
    }
    return nil
  }

  private func bounded(_ name: String?) -> String? { name.flatMap { $0.isEmpty || $0.utf8.count > 40 ? nil : $0 } }

  private func unionOfKinds(_ kinds: [JSONKinds], at id: SchemaID, as type: TypeID) -> Union {
    var cases: [Union.Case] = []
    for kind in kinds {
      let name = kind.names[0]
      var use = valueUse(of: id, kind: kind, place: Place(name: name, owner: .type(type)))
      use.isNullable = false
      var item = Union.Case(name: name, type: use)
      item.kinds = kind == .number ? [.number, .integer] : kind
      cases.append(item)
    }
    var union = Union(cases: cases, selection: .kinds)
    union.needsValidator = needsValidator(model.schemas[id]) || model.schemas[id].effectiveEnumeration != nil
    return union
  }
}
