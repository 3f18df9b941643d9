import ContractDiagnostics
import ContractModel

/// Which member, with which values, tells the alternatives of a union apart; worked out once for the whole document.
///
/// The rules and their order are openapi-typescript's, because its types are what frontends compile against. First every `oneOf`
/// with a discriminator gives its alternatives their values; then every `allOf` inherits the discriminator of its parent.
struct Discriminators {
  /// A member with the values that its schema has there.
  struct Value: Equatable {
    var name: String
    var values: [String]

    var member: TypeExpression.Member {
      TypeExpression.Member(name: name, type: .anyOf(values.map { .stringLiteral($0) }))
    }
  }

  private var known: [SchemaID: Discriminator] = [:]
  private var handled: Set<SchemaID> = []
  private var added: [SchemaID: [Value]] = [:]
  private var replaced: [SchemaID: [Value]] = [:]
  private let targets: [SchemaID: SchemaID]

  init(_ model: Model) {
    targets = Discriminators.targets(in: model.schemas)
    let order = Discriminators.documentOrder(model.schemas)
    for id in order where model.schemas[id].discriminator != nil { collect(id, model.schemas) }
    guard !known.isEmpty else { return }
    for id in order where !model.schemas[id].allOf.isEmpty { inherit(id, model.schemas) }
  }

  /// The discriminator that a reference to `id` brings, its own or an inherited one.
  func discriminator(knownBy id: SchemaID) -> Discriminator? { known.isEmpty ? nil : known[id] }

  /// True when `id` has got its values already.
  func isHandled(_ id: SchemaID) -> Bool { !handled.isEmpty && handled.contains(id) }

  /// What stands at the end of a chain of references.
  func target(of id: SchemaID) -> SchemaID { targets[id] ?? id }

  /// Members that stand beside the `allOf` of `id`.
  func additions(to id: SchemaID) -> [Value] { added.isEmpty ? [] : added[id] ?? [] }

  /// Members of the object `id` whose types are replaced.
  func replacements(in id: SchemaID) -> [Value] { replaced.isEmpty ? [] : replaced[id] ?? [] }

  /// The member that `schema`, met at the place of `owner`, has from its parent.
  func inheritedValue(of schema: Schema, at owner: SchemaID?, _ model: Model) -> Value? {
    guard let owner, let discriminator = discriminator(knownBy: owner), schema.discriminator == nil, !isHandled(owner) else { return nil }
    guard !schema.allOf.isEmpty || !schema.anyOf.isEmpty else { return nil }
    let value = discriminator.mapping.first { $0.schema == owner }?.value ?? Discriminators.impliedValue(of: owner, model.schemas)
    return Value(name: discriminator.propertyName, values: [value])
  }
}

extension Discriminators {
  /// A discriminator's value for a schema that no mapping names: the last part of its reference.
  private static func impliedValue(of id: SchemaID, _ schemas: SchemaTable) -> String {
    if let name = schemas[id].componentName { return name }
    return schemas[id].provenance.pointer.split(separator: "/").last.map(String.init) ?? ""
  }

  private static func documentOrder(_ schemas: SchemaTable) -> [SchemaID] {
    var order = schemas.all.indices.filter { schemas.all[$0].discriminator != nil || !schemas.all[$0].allOf.isEmpty }
    order.sort { left, right in
      let (first, second) = (schemas.all[left].provenance.span, schemas.all[right].provenance.span)
      return (first.file, first.start, left) < (second.file, second.start, right)
    }
    return order.map { SchemaID($0) }
  }

  private static func targets(in schemas: SchemaTable) -> [SchemaID: SchemaID] {
    var targets: [SchemaID: SchemaID] = [:]
    for index in schemas.all.indices {
      guard let first = schemas.all[index].reference else { continue }
      var current = first
      var steps = 0
      while let next = schemas.all[current.index].reference, steps < 64 { (current, steps) = (next, steps + 1) }
      targets[SchemaID(index)] = current
    }
    return targets
  }

  private mutating func collect(_ id: SchemaID, _ schemas: SchemaTable) {
    guard let discriminator = schemas[id].discriminator else { return }
    known[id] = discriminator
    for (alternative, values) in values(of: discriminator, schemas[id].oneOf, schemas) where !handled.contains(alternative) {
      assign(Value(name: discriminator.propertyName, values: values), to: alternative, schemas)
    }
  }

  /// The values of each alternative of a `oneOf`: those of the mapping, or else the name.
  private func values(
    of discriminator: Discriminator, _ alternatives: [SchemaID], _ schemas: SchemaTable
  ) -> [(schema: SchemaID, values: [String])] {
    guard !alternatives.isEmpty else { return [] }
    var result: [(schema: SchemaID, values: [String])] = []
    for alternative in alternatives {
      guard let target = schemas[alternative].reference, !result.contains(where: { $0.schema == target }) else { continue }
      result.append((target, []))
    }
    for entry in discriminator.mapping {
      if let index = result.firstIndex(where: { $0.schema == entry.schema }) {
        result[index].values.append(entry.value)
      } else {
        result.append((entry.schema, [entry.value]))
      }
    }
    return result.map { ($0.schema, $0.values.isEmpty ? [Discriminators.impliedValue(of: $0.schema, schemas)] : $0.values) }
  }

  /// Writes `value` into the schema that `id` leads to, when that is an object or an `allOf`.
  private mutating func assign(_ value: Value, to id: SchemaID, _ schemas: SchemaTable) {
    let target = target(of: id)
    if !schemas[target].allOf.isEmpty {
      added[target, default: []].append(value)
    } else if schemas[target].writtenKinds == .object {
      replaced[target, default: []].removeAll { $0.name == value.name }
      replaced[target, default: []].append(value)
    } else {
      return
    }
    handled.insert(id)
  }

  /// Hands the discriminator of a parent to its child; the first parent that has none ends the search.
  private mutating func inherit(_ id: SchemaID, _ schemas: SchemaTable) {
    for part in schemas[id].allOf {
      if let parent = schemas[part].reference {
        guard let discriminator = known[parent] else { return }
        let values = discriminator.mapping.filter { $0.schema == id }.map(\.value)
        if !values.isEmpty { assign(Value(name: discriminator.propertyName, values: values), to: id, schemas) }
        known[id] = discriminator
      } else if let discriminator = schemas[part].discriminator {
        known[id] = discriminator
      }
    }
  }
}
