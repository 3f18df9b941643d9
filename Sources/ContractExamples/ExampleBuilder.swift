import ContractModel

/// Builds one example.
struct ExampleBuilder {
  private let maker: ExampleMaker
  private let isRequest: Bool
  private var choices: Choices
  /// The named types that the value is inside of.
  private var open: [TypeID] = []
  /// Members that may still be written; then only those that must be there are, so that no example fills pages.
  private var budget = 120

  init(_ maker: ExampleMaker, isRequest: Bool, choices: Choices) {
    self.maker = maker
    self.isRequest = isRequest
    self.choices = choices
  }

  mutating func value(of use: TypeUse) -> JSONLiteral {
    if let written = use.schema.flatMap({ written(for: $0) }) { return written }
    if use.isNullable, choices.isOnce(in: 8) { return .null }
    switch use.shape {
    case .null: return .null
    case .boolean: return .boolean(choices.index(below: 2) == 0)
    case .integer(let width): return .number(NumberExamples.integer(use.checks, width, &choices))
    case .number, .decimal: return .number(NumberExamples.number(use.checks, &choices))
    case .string(let form): return .string(TextExamples.text(form, use.checks, &choices))
    case .any: return .object([])
    case .constant(let value): return value
    case .array(let item): return list(of: item, use.checks)
    case .dictionary(let value): return map(of: value, use.checks)
    case .named(let id): return value(of: id)
    }
  }

  /// What the document itself gives. Where values are to differ, a whole object or list of it would always be the same one.
  private mutating func written(for id: SchemaID) -> JSONLiteral? {
    var current = id
    for _ in 0..<16 {
      let schema = maker.schemas[current]
      if let constant = schema.constant { return constant == .null ? nil : constant }
      let examples = choices.areMany ? schema.annotations.examples.filter(\.isScalar) : schema.annotations.examples
      if let example = choices.element(of: examples) { return example }
      if !choices.areMany, let value = schema.annotations.usableDefault { return value == .null ? nil : value }
      guard let next = schema.reference else { return nil }
      current = next
    }
    return nil
  }

  // MARK: Lists and maps

  private mutating func list(of item: TypeUse, _ checks: Checks) -> JSONLiteral {
    let least = checks.minItems ?? 1
    let most = min(checks.maxItems ?? Int.max, max(least, choices.areMany ? 3 : 1))
    if case .named(let id) = item.shape, open.contains(id), least <= 1 { return .array([]) }
    let count = min(least + choices.index(below: most - least + 1), most, 100)
    guard checks.uniqueItems else { return .array((0..<max(count, 0)).map { _ in value(of: item) }) }
    return .array(differentValues(of: item, count))
  }

  private mutating func differentValues(of item: TypeUse, _ count: Int) -> [JSONLiteral] {
    var items: [JSONLiteral] = []
    for attempt in 0..<max(count, 0) * 8 where items.count < count {
      let kept = choices
      if attempt > 0, !kept.areMany { choices = Choices(seed: UInt64(attempt)) }
      let value = value(of: item)
      if !kept.areMany { choices = kept }
      if !items.contains(value) { items.append(value) }
    }
    return items
  }

  private mutating func map(of item: TypeUse, _ checks: Checks) -> JSONLiteral {
    let count = min(max(checks.minProperties ?? 1, 1), checks.maxProperties ?? 1, 100)
    return .object((0..<max(count, 0)).map { .init(name: $0 == 0 ? "key" : "key\($0 + 1)", value: value(of: item)) })
  }

  // MARK: Named types

  private mutating func value(of id: TypeID) -> JSONLiteral {
    let declaration = maker.model.types[id]
    if let written = written(for: declaration.schema) { return written }
    guard !open.contains(id) else { return .object([]) }
    open.append(id)
    defer { open.removeLast() }
    switch declaration.kind {
    case .record(let record): return members(of: record)
    case .enumeration(let enumeration): return choices.element(of: enumeration.values)?.literal ?? .null
    case .union(let union): return alternative(of: union)
    case .alias(let use), .wrapper(let use): return value(of: use)
    case .pending: return .null
    }
  }

  private mutating func members(of record: Record) -> JSONLiteral {
    var members: [JSONLiteral.Member] = []
    var spare = (record.maxProperties ?? Int.max) - record.properties.count(where: \.isRequired)
    for property in record.properties where !(isRequest ? property.isReadOnly : property.isWriteOnly) {
      if !property.isRequired {
        guard spare > 0, isShown(property) else { continue }
        spare -= 1
      }
      budget -= 1
      members.append(.init(name: property.wireName, value: property.constantValue ?? value(of: property.type)))
    }
    return .object(members + furtherMembers(of: record, beside: members.count))
  }

  private mutating func isShown(_ property: Property) -> Bool {
    if case .named(let id) = property.type.shape, open.contains(id) { return false }
    return budget > 0 && !choices.isOnce(in: 4)
  }

  /// Members beyond the declared ones, where so many are asked for.
  private mutating func furtherMembers(of record: Record, beside count: Int) -> [JSONLiteral.Member] {
    let missing = min((record.minProperties ?? 0) - count, 100)
    guard missing > 0, record.additional != .refused else { return [] }
    return (1...missing).map { number in
      if case .kept(let use) = record.additional { return .init(name: "key\(number)", value: value(of: use)) }
      return .init(name: "key\(number)", value: .string("text"))
    }
  }

  /// The case's own example, with the discriminator saying so.
  private mutating func alternative(of union: Union) -> JSONLiteral {
    let closed = union.cases.filter { if case .named(let id) = $0.type.shape { !open.contains(id) } else { true } }
    guard let alternative = choices.element(of: closed.isEmpty ? union.cases : closed) else { return .null }
    let value = value(of: alternative.type)
    guard case .discriminator(let name, _) = union.selection, let mark = alternative.values.first, case .object(var members) = value else {
      return value
    }
    let member = JSONLiteral.Member(name: name, value: .string(mark))
    if let index = members.firstIndex(where: { $0.name == name }) { members[index] = member } else { members.insert(member, at: 0) }
    return .object(members)
  }
}

extension JSONLiteral {
  fileprivate var isScalar: Bool {
    switch self {
    case .null, .boolean, .number, .string: true
    case .array, .object: false
    }
  }
}
