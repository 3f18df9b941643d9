import ContractModel

/// Which schemas are sent in another shape than they are received, because `readOnly` and `writeOnly` leave members out.
struct Variants {
  enum Direction {
    case request, response

    /// True for a member that is not there in this direction.
    func drops(_ schema: Schema) -> Bool {
      let annotations = schema.annotations
      return self == .request ? annotations.isReadOnly && !annotations.isWriteOnly : annotations.isWriteOnly && !annotations.isReadOnly
    }
  }

  /// Schemas that hold such a member, or lead to one that does, and are used in the direction.
  private(set) var affected: Set<SchemaID> = []

  init(_ direction: Direction, _ model: Model) {
    let holders = model.schemas.all.indices.filter { index in
      model.schemas.all[index].object.properties.contains { direction.drops(model.schemas[$0.schema]) }
    }.map { SchemaID($0) }
    if holders.isEmpty { return }
    let used = Variants.used(in: direction, model)
    affected = Variants.leading(to: holders, among: used, model).intersection(used)
  }

  /// Schemas that are a `date-time`, or lead to one.
  static func dated(in model: Model) -> Set<SchemaID> {
    let all = model.schemas.all.indices.map { SchemaID($0) }
    return leading(to: all.filter { model.schemas[$0].isDateTime }, among: all, model)
  }

  /// `targets`, and the schemas that refer to them or are made of them, or of which they are such parts as `parts` gives.
  static func leading(
    to targets: [SchemaID], among schemas: some Sequence<SchemaID>, _ model: Model, by parts: (Schema) -> [SchemaID] = \.parts
  ) -> Set<SchemaID> {
    if targets.isEmpty { return [] }
    var referrers: [SchemaID: [SchemaID]] = [:]
    for id in schemas { for part in parts(model.schemas[id]) { referrers[part, default: []].append(id) } }
    var found = Set(targets)
    var open = targets
    while let id = open.popLast() {
      for referrer in referrers[id] ?? [] where found.insert(referrer).inserted { open.append(referrer) }
    }
    return found
  }

  /// Every schema that a body of this direction leads to.
  private static func used(in direction: Direction, _ model: Model) -> Set<SchemaID> {
    let contents = model.operations.filter(\.isServed).flatMap { operation in
      direction == .request ? operation.requestBody?.contents ?? [] : operation.responses.flatMap(\.contents)
    }
    var open = contents.compactMap { $0.schema ?? $0.itemSchema }
    var used = Set(open)
    while let id = open.popLast() {
      for part in model.schemas[id].parts where used.insert(part).inserted { open.append(part) }
    }
    return used
  }
}
