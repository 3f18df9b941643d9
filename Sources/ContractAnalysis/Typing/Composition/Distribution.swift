import ContractModel

extension Typing {
  /// The most cases that alternatives beside members are spelled out for; beyond, their members are all optional members of one record.
  private static let distributionLimit = 64
  /// The most schemas that are put together in all, so that documents whose alternatives refer to each other come to an end.
  private static let synthesisLimit = 20_000

  /// Whether a layer's structure takes part in the alternatives: members beside alternatives none of which is an object shape nothing.
  func canShape(_ layer: SchemaID, _ group: Parts.Group) -> Bool {
    let schema = model.schemas[layer]
    let kinds: JSONKinds = schema.array.items != nil || !schema.array.prefixItems.isEmpty ? .array : .object
    return group.members.contains { member in
      let known = knownKinds(member)
      return known.isEmpty || known.contains(kinds)
    }
  }

  /// Alternatives beside members, or beside other alternatives: each case holds all that applies to it.
  func distribute(_ id: SchemaID, _ groups: [Parts.Group], _ telling: [SchemaID]) -> Nature {
    let count = groups.reduce(1) { $0.multipliedReportingOverflow(by: max(1, $1.members.count)).partialValue }
    guard count <= Typing.distributionLimit, syntheses.count < Typing.synthesisLimit else { return flatten(id, groups, telling) }
    let shared = telling.map(ownWordOnly) + groups.dropFirst().map(alternativesOnly)
    var alternatives = Alternatives(isExclusive: groups[0].isExclusive)
    alternatives.discriminator = model.schemas[groups[0].owner].discriminator
    var addsNothing = true
    for member in spliced(groups[0].members) where !isNull(member) {
      let isWhole = groups.count == 1 && hasAll(member, telling)
      let whole = isWhole ? member : synthesis(of: shared + [member], at: id)
      guard !isImpossible(whole) else { continue }
      addsNothing = addsNothing && isWhole
      alternatives.members.append(whole)
      alternatives.sources.append(member)
    }
    alternatives.isNarrowed = !addsNothing || !telling.isEmpty
    if alternatives.members.count == 1 { return .wraps(alternatives.members[0], narrowed: true) }
    return alternatives.members.isEmpty ? .contradictory : .union(alternatives)
  }

  /// Whether a member of alternatives already has, and demands, every member that stands beside it.
  private func hasAll(_ member: SchemaID, _ layers: [SchemaID]) -> Bool {
    let own = flattened(member)
    return layers.allSatisfy { layer in
      let object = model.schemas[layer].object
      let declared = object.properties.allSatisfy { property in own.contains { $0.name == property.name } }
      return declared && object.required.allSatisfy { name in own.contains { $0.name == name && $0.isRequired } }
        && object.additionalProperties == nil
    }
  }

  private func isImpossible(_ id: SchemaID) -> Bool { commonKinds(parts(of: id).layers.filter(isTelling)) == nil }

  /// One record in which the members of all alternatives are optional; the complete validator tells what goes together.
  private func flatten(_ id: SchemaID, _ groups: [Parts.Group], _ telling: [SchemaID]) -> Nature {
    var layers = telling.map(Layer.init)
    for member in groups.flatMap(\.members) {
      for part in parts(of: member).layers where isTelling(part) {
        var layer = Layer(part)
        layer.isOptional = true
        layers.append(layer)
      }
    }
    return .record(layers)
  }

  /// The layer itself when it combines nothing, else a copy that does not.
  private func ownWordOnly(_ id: SchemaID) -> SchemaID {
    let schema = model.schemas[id]
    var own = ownWord(schema)
    // What the alternatives evaluate is seen from outside only.
    own.object.unevaluatedProperties = nil
    own.array.unevaluatedItems = nil
    guard own != schema else { return id }
    if let known = ownWords[id] { return known }
    own.origin = id
    let copy = append(own, at: schema.provenance.pointer + "/own")
    ownWords[id] = copy
    return copy
  }

  private func alternativesOnly(_ group: Parts.Group) -> SchemaID {
    let owner = model.schemas[group.owner]
    var schema = Schema(provenance: owner.provenance)
    if group.isExclusive { schema.oneOf = group.members } else { schema.anyOf = group.members }
    schema.discriminator = owner.discriminator
    return append(schema, at: owner.provenance.pointer + (group.isExclusive ? "/oneOf/all" : "/anyOf/all"))
  }

  /// The schema that says all that these say; the same one for the same parts, so that recursion ends.
  func synthesis(of members: [SchemaID], at id: SchemaID) -> SchemaID {
    if let known = syntheses[members] { return known }
    var schema = Schema(provenance: model.schemas[id].provenance)
    schema.allOf = members
    let synthesis = append(schema, at: model.schemas[id].provenance.pointer + "/merged")
    syntheses[members] = synthesis
    return synthesis
  }
}
