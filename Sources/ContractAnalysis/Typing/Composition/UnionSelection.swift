import ContractModel

extension Typing {
  /// Chooses how a reader tells the cases apart: by JSON type as far as that goes, objects by discriminator, by a constant, by a member of
  /// their own; else by trial.
  func select(_ union: inout Union, _ alternatives: Alternatives) {
    for index in union.cases.indices { union.cases[index].kinds = readableKinds(alternatives.members[index]) }
    union.trialOrder = demandingFirst(alternatives.members)
    if selectByKinds(&union) { return }
    let objects = union.cases.indices.filter { union.cases[$0].kinds == .object }
    guard objects.count > 1 else { return }
    if objects.count == union.cases.count {
      union.selection = selectionOfObjects(objects, in: &union, alternatives)
    } else if areTellable(union, besides: objects) {
      union.selection = .mixed(objects: selectionOfObjects(objects, in: &union, alternatives))
    }
  }

  private func selectionOfObjects(_ objects: [Int], in union: inout Union, _ alternatives: Alternatives) -> Union.Selection {
    if let name = discriminator(objects, in: &union, alternatives) { return name }
    if let name = constant(objects, in: &union, alternatives) { return name }
    return selectByUniqueProperty(objects, in: &union, alternatives) ? .uniqueProperties : .trial
  }

  private func readableKinds(_ id: SchemaID) -> JSONKinds {
    var kinds = knownKinds(id)
    if kinds.contains(.number) { kinds.insert(.integer) }
    return kinds
  }

  /// What demands more members is tried first: what it demands less would be read from it too, and drop the rest.
  private func demandingFirst(_ members: [SchemaID]) -> [Int] {
    let demands = members.map { member in flattened(member).reduce(0) { $0 + ($1.isRequired ? 1 : 0) } }
    return members.indices.sorted { demands[$0] == demands[$1] ? $0 < $1 : demands[$0] > demands[$1] }
  }

  /// The document's discriminator, where every object has a value of its own.
  private func discriminator(_ objects: [Int], in union: inout Union, _ alternatives: Alternatives) -> Union.Selection? {
    guard let discriminator = alternatives.discriminator else { return nil }
    for index in objects {
      let target = model.schemas.resolve(alternatives.sources[index])
      let mapped = discriminator.mapping.filter { model.schemas.resolve($0.schema) == target }.map(\.value)
      // Without a mapping the value is the component's name; the discriminator names no inline schema.
      let implied = componentName(target).map { [$0] } ?? []
      union.cases[index].values = mapped.isEmpty ? implied : mapped
    }
    let fallback = discriminator.defaultMapping.flatMap { target in
      alternatives.sources.firstIndex { model.schemas.resolve($0) == model.schemas.resolve(target) }
    }
    let isWhole = objects.allSatisfy { !union.cases[$0].values.isEmpty || $0 == fallback } && areDistinct(objects, union)
    return isWhole ? .discriminator(discriminator.propertyName, fallback: fallback) : nil
  }

  /// The name under which a discriminator knows a schema.
  private func componentName(_ id: SchemaID) -> String? {
    model.schemas[id].componentName ?? model.schemas[id].origin.flatMap { model.schemas[$0].componentName }
  }

  private func areDistinct(_ objects: [Int], _ union: Union) -> Bool {
    let values = objects.flatMap { union.cases[$0].values }
    return Set(values).count == values.count
  }

  /// A member that is required in each object, a constant in each, and different in each.
  private func constant(_ indices: [Int], in union: inout Union, _ alternatives: Alternatives) -> Union.Selection? {
    let objects = indices.map { flattened(alternatives.members[$0]) }
    for candidate in objects[0] where candidate.isRequired {
      let values = objects.map { constants(of: candidate.name, in: $0) }
      guard values.allSatisfy({ !$0.isEmpty }) else { continue }
      let all = values.flatMap { $0 }
      guard Set(all).count == all.count else { continue }
      let areStrings = all.allSatisfy { $0.stringValue != nil }
      for (index, values) in zip(indices, values) {
        union.cases[index].values = values.map { areStrings ? $0.stringValue ?? "" : $0.scalarText }
      }
      return areStrings ? .discriminator(candidate.name, fallback: nil) : .constant(candidate.name)
    }
    for index in indices { union.cases[index].values = [] }
    return nil
  }

  /// The values that a member can have, integers in plain digits; empty when it could have others.
  private func constants(of name: String, in properties: [SchemaProperty]) -> [JSONLiteral] {
    guard let property = properties.first(where: { $0.name == name && $0.isRequired }) else { return [] }
    let schema = model.schemas[model.schemas.resolve(property.schema)]
    guard !schema.isMarkedNullable, let values = schema.effectiveEnumeration, values.count <= 32 else { return [] }
    let constants = values.compactMap { value -> JSONLiteral? in
      switch value {
      case .string, .boolean: value
      case .number: value.intValue.map { .number(String($0)) }
      case .null, .array, .object: nil
      }
    }
    return constants.count == values.count ? constants : []
  }

  private func selectByKinds(_ union: inout Union) -> Bool {
    guard areTellable(union, besides: []) else { return false }
    union.selection = .kinds
    return true
  }

  /// Whether each case has JSON types of its own, the objects counted as one.
  private func areTellable(_ union: Union, besides objects: [Int]) -> Bool {
    var seen: JSONKinds = objects.isEmpty ? [] : .object
    for (index, item) in union.cases.enumerated() where !objects.contains(index) {
      guard !item.kinds.isEmpty, seen.isDisjoint(with: item.kinds) else { return false }
      seen.formUnion(item.kinds)
    }
    return true
  }

  private func selectByUniqueProperty(_ indices: [Int], in union: inout Union, _ alternatives: Alternatives) -> Bool {
    let objects = indices.map { flattened(alternatives.members[$0]) }
    var unique: [String] = []
    for (index, properties) in objects.enumerated() {
      let own = properties.first { property in
        property.isRequired
          && objects.indices.allSatisfy { other in other == index || !objects[other].contains { $0.name == property.name } }
      }
      guard let own else { return false }
      unique.append(own.name)
    }
    for (index, name) in zip(indices, unique) { union.cases[index].uniqueProperty = name }
    return true
  }
}

extension JSONLiteral {
  /// A string, boolean or number as JSON text; a string only as far as it is told apart from the others.
  fileprivate var scalarText: String {
    switch self {
    case .string(let text): "\"" + text
    case .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null, .array, .object: "null"
    }
  }
}
