import ContractModel

extension Typing {
  /// Chooses how a reader tells the cases apart: by discriminator, by a constant, by JSON type, by a member of its own; else by trial.
  func select(_ union: inout Union, members: [SchemaID], schema: Schema) {
    for index in union.cases.indices { union.cases[index].kinds = readableKinds(members[index]) }
    if selectByDiscriminator(&union, members, schema) { return }
    if selectByConstant(&union, members) { return }
    if selectByKinds(&union) { return }
    selectByUniqueProperty(&union, members)
  }

  private func readableKinds(_ id: SchemaID) -> JSONKinds {
    var kinds = knownKinds(id)
    if kinds.contains(.number) { kinds.insert(.integer) }
    return kinds
  }

  private func selectByDiscriminator(_ union: inout Union, _ members: [SchemaID], _ schema: Schema) -> Bool {
    guard let discriminator = schema.discriminator else { return false }
    for (index, member) in members.enumerated() {
      let target = model.schemas.resolve(member)
      let mapped = discriminator.mapping.filter { model.schemas.resolve($0.schema) == target }.map(\.value)
      // Without a mapping the value is the component's name; the discriminator names no inline schema.
      union.cases[index].values = mapped.isEmpty ? model.schemas[target].componentName.map { [$0] } ?? [] : mapped
    }
    guard union.cases.allSatisfy({ !$0.values.isEmpty && $0.kinds == .object }) else { return false }
    let fallback = discriminator.defaultMapping.flatMap { target in
      members.firstIndex { model.schemas.resolve($0) == model.schemas.resolve(target) }
    }
    union.selection = .discriminator(discriminator.propertyName, fallback: fallback)
    return true
  }

  /// A member that is required in each case, a string constant in each, and different in each.
  private func selectByConstant(_ union: inout Union, _ members: [SchemaID]) -> Bool {
    let objects = members.map { flattened($0) }
    guard let first = objects.first else { return false }
    for candidate in first where candidate.isRequired {
      let values = objects.map { constants(of: candidate.name, in: $0) }
      guard values.allSatisfy({ !$0.isEmpty }) else { continue }
      let all = values.flatMap { $0 }
      guard Set(all).count == all.count else { continue }
      for index in members.indices { union.cases[index].values = values[index] }
      union.selection = .discriminator(candidate.name, fallback: nil)
      return true
    }
    return false
  }

  private func constants(of name: String, in properties: [SchemaProperty]) -> [String] {
    guard let property = properties.first(where: { $0.name == name && $0.isRequired }) else { return [] }
    let schema = model.schemas[model.schemas.resolve(property.schema)]
    guard let values = schema.effectiveEnumeration, values.count <= 8 else { return [] }
    let strings = values.compactMap(\.stringValue)
    return strings.count == values.count ? strings : []
  }

  private func selectByKinds(_ union: inout Union) -> Bool {
    var seen: JSONKinds = []
    for item in union.cases {
      guard !item.kinds.isEmpty, seen.isDisjoint(with: item.kinds) else { return false }
      seen.formUnion(item.kinds)
    }
    union.selection = .kinds
    return true
  }

  private func selectByUniqueProperty(_ union: inout Union, _ members: [SchemaID]) {
    guard union.cases.allSatisfy({ $0.kinds == .object }) else { return }
    let objects = members.map { flattened($0) }
    var unique: [String] = []
    for (index, properties) in objects.enumerated() {
      let own = properties.first { property in
        property.isRequired
          && objects.indices.allSatisfy { other in other == index || !objects[other].contains { $0.name == property.name } }
      }
      guard let own else { return }
      unique.append(own.name)
    }
    for index in members.indices { union.cases[index].uniqueProperty = unique[index] }
    union.selection = .uniqueProperties
  }

  /// The members of an object schema, `allOf` and references followed.
  func flattened(_ id: SchemaID) -> [SchemaProperty] {
    var result: [SchemaProperty] = []
    var required: Set<String> = []
    var visited: Set<SchemaID> = []
    flatten(id, into: &result, &required, &visited)
    for index in result.indices where required.contains(result[index].name) { result[index].isRequired = true }
    return result
  }

  private func flatten(_ id: SchemaID, into result: inout [SchemaProperty], _ required: inout Set<String>, _ visited: inout Set<SchemaID>) {
    guard visited.insert(id).inserted else { return }
    let schema = model.schemas[id]
    if let target = schema.reference { flatten(target, into: &result, &required, &visited) }
    for member in schema.allOf { flatten(member, into: &result, &required, &visited) }
    required.formUnion(schema.object.required)
    for property in schema.object.properties {
      if let index = result.firstIndex(where: { $0.name == property.name }) {
        result[index] = property
      } else {
        result.append(property)
      }
    }
  }
}
