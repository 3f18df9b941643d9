import ContractDescription
import ContractModel

/// Inline types that are alike in everything, texts included: the first is declared, the others are further names of it.
///
/// Documents repeat themselves (of Stripe's 4,282 inline types 1,143 differ), and each type costs the compiler dozens of functions.
struct SharedTypes {
  /// What each further name stands for.
  private(set) var targets: [TypeID: TypeID] = [:]
  /// For what nests in a type that became a name: that which nests in the same place of the target.
  private(set) var counterparts: [TypeID: TypeID] = [:]

  private let model: Model
  private var nested: [TypeID: [TypeID]] = [:]
  /// By type, one that stands for all that are like it.
  private var like: [TypeID]
  private var kinds: [TypeDeclaration.Kind]
  private var candidates: [Signature: [TypeID]] = [:]
  private var texts: [TypeID: String] = [:]

  init(_ model: Model) {
    self.model = model
    like = model.types.all.indices.map { TypeID($0) }
    kinds = model.types.all.map(\.kind)
    for (index, type) in model.types.all.enumerated() {
      if case .type(let owner) = type.owner { nested[owner, default: []].append(TypeID(index)) }
    }
    // Types stand before those that nest in them.
    for index in model.types.all.indices.reversed() { compare(TypeID(index)) }
    decide()
  }

  /// What is equal in types that are alike, and quick to compare.
  private struct Signature: Hashable {
    var members: [String]
    var nested: [String]
  }

  private mutating func compare(_ id: TypeID) {
    let type = model.types[id]
    guard type.owner != .module, model.imports.types[id] == nil, let members = SharedTypes.members(of: type.kind) else { return }
    kinds[id.index] = normalized(type.kind)
    let signature = Signature(members: members, nested: nested[id, default: []].map(label))
    for other in candidates[signature, default: []] where kinds[other.index] == kinds[id.index] && text(other) == text(id) {
      like[id.index] = other
      return
    }
    candidates[signature, default: []].append(id)
  }

  private func label(_ id: TypeID) -> String {
    let type = model.types[id]
    return "\(like[id.index].index) \(type.name) \(type.isDeprecated) \(type.documentation ?? "")"
  }

  /// The schema in one text: mistakes must be explained alike too.
  private mutating func text(_ id: TypeID) -> String {
    if let known = texts[id] { return known }
    var json = SchemaJSON(model: model, entries: [], imported: [])
    let text = json.entry(model.types[id].schema)
    texts[id] = text
    return text
  }

  private mutating func decide() {
    var first: [TypeID: TypeID] = [:]
    for index in like.indices {
      let id = TypeID(index)
      let target = first[like[index]] ?? id
      first[like[index]] = target
      if case .type(let owner) = model.types[id].owner, targets[owner] != nil || counterparts[owner] != nil {
        counterparts[id] = target
      } else if target != id {
        targets[id] = target
      }
    }
  }
}

// MARK: - Types without what tells places apart

extension SharedTypes {
  private static func members(of kind: TypeDeclaration.Kind) -> [String]? {
    switch kind {
    case .record(let record): ["record"] + record.properties.map(\.wireName)
    case .union(let union): ["union"] + union.cases.map(\.name)
    case .enumeration(let enumeration): ["enumeration"] + enumeration.values.map { ASCIIJSON.value($0.literal) }
    case .wrapper: ["wrapper"]
    case .alias, .pending: nil
    }
  }

  private func normalized(_ kind: TypeDeclaration.Kind) -> TypeDeclaration.Kind {
    switch kind {
    case .record(var record):
      for index in record.properties.indices { record.properties[index].type = normalized(record.properties[index].type) }
      if case .kept(let use) = record.additional { record.additional = .kept(normalized(use)) }
      return .record(record)
    case .union(var union):
      for index in union.cases.indices { union.cases[index].type = normalized(union.cases[index].type) }
      return .union(union)
    case .wrapper(let use): return .wrapper(normalized(use))
    case .enumeration, .alias, .pending: return kind
    }
  }

  private func normalized(_ use: TypeUse) -> TypeUse {
    var use = use
    use.schema = nil
    switch use.shape {
    case .array(let element): use.shape = .array(normalized(element))
    case .dictionary(let value): use.shape = .dictionary(normalized(value))
    case .named(let id): use.shape = .named(like[id.index])
    case .null, .boolean, .integer, .number, .decimal, .string, .any, .constant: break
    }
    return use
  }
}
