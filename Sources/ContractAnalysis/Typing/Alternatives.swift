import ContractModel

extension Typing {
  /// `oneOf` and `anyOf` without `allOf` beside them.
  func natureOfAlternatives(_ id: SchemaID) -> Nature {
    let schema = model.schemas[id]
    let written = schema.oneOf + schema.anyOf
    if written.allSatisfy(onlyDemandsMembers) { return isRecord(schema) ? .record([Layer(schema: id)]) : .plain }
    if !schema.oneOf.isEmpty && !schema.anyOf.isEmpty { return .unsupported("oneOf and anyOf in one schema have no static type yet") }
    if isRecord(schema) { return .unsupported("properties beside oneOf or anyOf have no static type yet") }
    let members = written.filter { !isNull($0) && !(isAnnotationOnly($0) && written.count > 1 && model.schemas[$0].isMarkedNullable) }
    if members.isEmpty { return .plain }
    if members.count == 1 { return .wraps(members[0], narrowed: narrowsAlternatives(schema)) }
    if let text = commonText(members) { return .wraps(text, narrowed: true) }
    if members.contains(where: { isAnnotationOnly($0) && !model.schemas[$0].isMarkedNullable }) { return .plain }
    return .union(Alternatives(members: members, isExclusive: !schema.oneOf.isEmpty))
  }

  private func narrowsAlternatives(_ schema: Schema) -> Bool {
    schema.string != StringConstraints() || schema.number != NumberConstraints() || schema.not != nil
  }

  /// The plain string among members that are all strings: the idiom for an open enumeration.
  private func commonText(_ members: [SchemaID]) -> SchemaID? {
    guard members.allSatisfy({ knownKinds($0) == .string }) else { return nil }
    return members.first {
      let schema = model.schemas[$0]
      return schema.kinds.contains(.string) && schema.effectiveEnumeration == nil && stringForm(schema) == .text
        && schema.string == StringConstraints() && schema.format == nil
    }
  }

  /// The union of alternatives, each with its name and type.
  func union(of alternatives: Alternatives, at id: SchemaID, as type: TypeID) -> Union {
    if !alternatives.kinds.isEmpty { return unionOfKinds(alternatives.kinds, at: id, as: type) }
    var cases: [Union.Case] = []
    for (index, member) in alternatives.members.enumerated() {
      let name = caseName(member, index)
      let use = self.use(of: member, place: Place(name: name, owner: .type(type)))
      cases.append(Union.Case(name: name, type: use))
    }
    var union = Union(cases: cases, selection: .trial)
    select(&union, members: alternatives.members, schema: model.schemas[id])
    let isAmbiguous = alternatives.isExclusive && (union.selection == .trial || union.selection == .uniqueProperties)
    union.needsValidator = isAmbiguous || needsValidator(model.schemas[id])
    return union
  }

  private func caseName(_ member: SchemaID, _ index: Int) -> String {
    let target = model.schemas.resolve(member)
    if let known = declared[target], model.types[known].owner == .module { return model.types[known].name }
    let schema = model.schemas[target]
    if target != member { return schema.componentName ?? TargetNames.name(for: schema.provenance.pointer) }
    if let title = schema.annotations.title, !title.isEmpty, title.utf8.count <= 40 { return title }
    let kinds = knownKinds(member)
    if kinds != .object, kinds.names.count == 1, schema.enumeration == nil { return kinds.names[0] }
    return "option \(index + 1)"
  }

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
