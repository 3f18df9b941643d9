import ContractModel

/// The order in which constants can be declared: what a component refers to comes before it, except within a cycle.
struct ZodOrder {
  private(set) var components: [NamedSchema] = []
  /// Components that lead back to themselves.
  private(set) var recursive: Set<SchemaID> = []

  private let schemas: SchemaTable
  private let byID: [SchemaID: NamedSchema]
  private var number: [SchemaID: Int] = [:]
  private var low: [SchemaID: Int] = [:]
  private var stack: [SchemaID] = []
  private var onStack: Set<SchemaID> = []

  init(_ model: Model) {
    schemas = model.schemas
    byID = Dictionary(model.components.schemas.map { ($0.schema, $0) }, uniquingKeysWith: { first, _ in first })
    for component in model.components.schemas where number[component.schema] == nil { visit(component.schema) }
  }

  /// Tarjan's algorithm: strongly connected components come out with those that they lead to first.
  private mutating func visit(_ id: SchemaID) {
    number[id] = number.count
    low[id] = number[id]
    stack.append(id)
    onStack.insert(id)
    for next in references(of: id) {
      if number[next] == nil {
        visit(next)
        low[id] = min(low[id] ?? 0, low[next] ?? 0)
      } else if onStack.contains(next) {
        low[id] = min(low[id] ?? 0, number[next] ?? 0)
      }
      if next == id { recursive.insert(id) }
    }
    if low[id] == number[id] { finish(id) }
  }

  private mutating func finish(_ id: SchemaID) {
    var cycle: [SchemaID] = []
    while let last = stack.popLast() {
      onStack.remove(last)
      cycle.append(last)
      if last == id { break }
    }
    if cycle.count > 1 { recursive.formUnion(cycle) }
    components += cycle.reversed().compactMap { byID[$0] }
  }

  /// The components that `id` refers to, through whatever is written inside it.
  func references(of id: SchemaID) -> [SchemaID] {
    var found: [SchemaID] = []
    var seen: Set<SchemaID> = [id]
    var open = [id]
    while let current = open.popLast() {
      for next in schemas[current].directlyInside.reversed() where byID[next] == nil && seen.insert(next).inserted { open.append(next) }
      for next in schemas[current].directlyInside where byID[next] != nil && !found.contains(next) { found.append(next) }
    }
    return found
  }
}

extension Schema {
  fileprivate var directlyInside: [SchemaID] {
    if let reference, isBareReference { return [reference] }
    let members = (object.patternProperties + object.dependentSchemas).map(\.schema)
    return [reference].compactMap { $0 } + allOf + anyOf + oneOf + object.properties.map(\.schema) + members + array.prefixItems
      + [
        not, condition?.test, condition?.then, condition?.otherwise, object.additionalProperties, object.propertyNames, array.items,
        array.contains, object.unevaluatedProperties, array.unevaluatedItems,
      ].compactMap { $0 }
  }
}
