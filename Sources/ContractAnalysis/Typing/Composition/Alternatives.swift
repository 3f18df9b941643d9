import ContractModel

/// The members of a `oneOf` or `anyOf`, or the types of a type array.
struct Alternatives {
  var members: [SchemaID] = []
  /// What the document lists, member by member; a member may be more than that when keywords beside the alternatives apply to it.
  var sources: [SchemaID] = []
  /// Set for a type array: the kinds, all under the constraints of the one schema.
  var kinds: [JSONKinds] = []
  var isExclusive = false
  /// True when keywords beside the alternatives must be checked as well.
  var isNarrowed = false
  var discriminator: Discriminator?
}

extension Typing {
  /// `oneOf` or `anyOf` with nothing of structure beside it.
  func natureOfAlternatives(_ id: SchemaID, _ group: Parts.Group, _ kinds: JSONKinds) -> Nature {
    let schema = model.schemas[id]
    let all = unique(spliced(group.members))
    let members = all.filter { !isNothing($0, beside: all.count) && isPossible($0, kinds) }
    if members.isEmpty { return natureOfOwnWord(id) }
    if members.count == 1 { return .wraps(members[0], narrowed: narrowsAlternatives(schema)) }
    if let open = openEnumeration(members, isExclusive: group.isExclusive) { return .enumeration(open) }
    if let common = commonValue(members, kinds) { return common }
    // A member without a word lets everything through.
    if members.contains(where: { isAnnotationOnly($0) || model.schemas[$0].boolean == true }) { return natureOfOwnWord(id) }
    var alternatives = Alternatives(members: members, sources: members, isExclusive: group.isExclusive)
    alternatives.isNarrowed = narrowsAlternatives(schema)
    alternatives.discriminator = schema.discriminator
    return .union(alternatives)
  }

  /// The nature of a schema if it combined nothing.
  func natureOfOwnWord(_ id: SchemaID) -> Nature {
    let schema = model.schemas[id]
    if isRecord(schema) { return .record([Layer(id)]) }
    let kinds = distinctKinds(schema)
    return kinds.count > 1 ? .union(Alternatives(kinds: kinds)) : .plain
  }

  /// Null is no case; neither is an alternative that nothing fulfils.
  private func isNothing(_ id: SchemaID, beside count: Int) -> Bool {
    if isNull(id) || model.schemas[id].boolean == false { return true }
    return isAnnotationOnly(id) && count > 1 && model.schemas[id].isMarkedNullable
  }

  private func isPossible(_ id: SchemaID, _ kinds: JSONKinds) -> Bool {
    let known = knownKinds(id)
    guard !kinds.isEmpty, !known.isEmpty else { return true }
    return !known.isDisjoint(with: kinds) || (kinds.contains(.number) && known.contains(.integer))
  }

  private func narrowsAlternatives(_ schema: Schema) -> Bool {
    schema.string != StringConstraints() || schema.number != NumberConstraints() || schema.not != nil || schema.condition != nil
      || !schema.object.isEmpty || !schema.array.isEmpty
  }

  /// Inline alternatives inside alternatives, spread out.
  func spliced(_ members: [SchemaID], depth: Int = 0) -> [SchemaID] {
    members.flatMap { member -> [SchemaID] in
      let schema = model.schemas[member]
      let inner = schema.oneOf + schema.anyOf
      guard depth < 8, schema.reference == nil, !inner.isEmpty, schema.oneOf.isEmpty || schema.anyOf.isEmpty else { return [member] }
      guard schema.discriminator == nil, schema.annotations.title == nil, schema.allOf.isEmpty, !isTelling(member) else { return [member] }
      return spliced(inner, depth: depth + 1)
    }
  }

  private func unique(_ members: [SchemaID]) -> [SchemaID] {
    var seen: Set<SchemaID> = []
    return members.filter { seen.insert(model.schemas.resolve($0)).inserted }
  }

  /// Members that are all one scalar type without names or forms of their own need no cases.
  private func commonValue(_ members: [SchemaID], _ kinds: JSONKinds) -> Nature? {
    var all = kinds
    for member in members {
      let schema = model.schemas[member]
      guard schema.reference == nil, schema.allOf.isEmpty, schema.oneOf.isEmpty, schema.anyOf.isEmpty, schema.boolean == nil,
        schema.effectiveEnumeration == nil, !isStructural(member)
      else { return nil }
      let known = knownKinds(member)
      guard !known.isEmpty || !kinds.isEmpty else { return nil }
      all.formUnion(known)
    }
    if all.contains(.number) { all.remove(.integer) }
    switch all {
    case .string:
      let forms = members.map { stringForm(model.schemas[$0]) }
      return forms.contains(.text) ? .value(.string) : nil
    case .integer, .number, .boolean: return .value(all)
    default: return nil
    }
  }

  /// A plain string beside enumerations of strings: the idiom for an enumeration that may grow.
  private func openEnumeration(_ members: [SchemaID], isExclusive: Bool) -> Enumeration? {
    guard !isExclusive else { return nil }
    var values: [Enumeration.Value] = []
    var hasText = false
    for member in members {
      let target = model.schemas.resolve(member)
      if let enumeration = enumeration(of: target), !enumeration.isInteger {
        for value in enumeration.values where !values.contains(where: { $0.literal == value.literal }) { values.append(value) }
      } else {
        guard isPlainText(model.schemas[target]) else { return nil }
        hasText = true
      }
    }
    return hasText && !values.isEmpty ? Enumeration(values: values, isInteger: false, isOpen: true) : nil
  }

  private func isPlainText(_ schema: Schema) -> Bool {
    schema.kinds.subtracting(.null) == .string && schema.effectiveEnumeration == nil && schema.string == StringConstraints()
      && schema.format == nil && schema.allOf.isEmpty && schema.oneOf.isEmpty && schema.anyOf.isEmpty
  }
}
