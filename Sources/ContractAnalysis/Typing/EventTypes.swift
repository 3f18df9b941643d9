import ContractModel

extension Typing {
  /// Types the events of a stream. An `itemSchema` describes whole events (OpenAPI 3.2); a `schema`, and an `itemSchema` that names no
  /// member of an event, describe the data of each.
  func typeEvents(_ content: inout Content, place: Place) {
    guard let schema = content.itemSchema ?? content.schema else { return }
    let use = self.use(of: schema, place: place.beside("event"))
    let members = members(of: use)
    let names: Set<String> = ["event", "data", "id", "retry"]
    if content.itemSchema != nil, members.contains(where: { names.contains($0.wireName) }) {
      content.eventForm = .event(dataIsJSON: members.contains { $0.wireName == "data" && !isText($0.type) })
      content.type = use
    } else if !isText(use), resolved(use).shape != .any {
      content.eventForm = .data
      content.type = use
    }
  }

  /// The members of a record, or of the records that a union chooses among.
  private func members(of use: TypeUse) -> [Property] {
    guard case .named(let id) = resolved(use).shape else { return [] }
    switch model.types[id].kind {
    case .record(let record): return record.properties
    case .union(let union): return union.cases.flatMap { members(of: $0.type) }
    case .alias, .wrapper, .enumeration, .pending: return []
    }
  }

  private func isText(_ use: TypeUse) -> Bool {
    switch resolved(use).shape {
    case .string: return true
    case .named(let id):
      if case .enumeration(let enumeration) = model.types[id].kind { return !enumeration.isInteger }
      return false
    default: return false
    }
  }

  /// The use behind aliases.
  private func resolved(_ use: TypeUse) -> TypeUse {
    var current = use
    for _ in 0..<64 {
      guard case .named(let id) = current.shape, case .alias(let inner) = model.types[id].kind else { return current }
      current = inner
    }
    return current
  }
}
