import ContractModel

/// For each schema, those that extend it: that have a reference to it in `allOf`, or beside keywords of their own.
struct Heirs {
  private var extended: [SchemaID: [SchemaID]] = [:]

  /// - Parameter fields: by a base, the schema that holds its own fields; who extends that extends the base.
  init(_ schemas: SchemaTable, fields: [SchemaID: SchemaID] = [:]) {
    var bases: [SchemaID: SchemaID] = [:]
    for (base, fields) in fields { bases[fields] = base }
    for index in schemas.all.indices {
      let id = SchemaID(index)
      for base in Heirs.bases(of: id, schemas) { extended[bases[base] ?? base, default: []].append(id) }
    }
  }

  private static func bases(of id: SchemaID, _ schemas: SchemaTable) -> [SchemaID] {
    let schema = schemas[id]
    let beside = schema.isBareReference ? nil : schema.reference
    return (schema.allOf.filter { schemas[$0].isBareReference } + [beside].compactMap { $0 }).map(schemas.resolve)
  }

  /// The direct ones.
  subscript(base: SchemaID) -> [SchemaID] { extended[base] ?? [] }

  /// All of them at any depth, in the order of the document.
  func descendants(of base: SchemaID) -> [SchemaID] {
    var seen: Set<SchemaID> = [base]
    var result: [SchemaID] = []
    var queue = self[base]
    while !queue.isEmpty {
      let next = queue.removeFirst()
      guard seen.insert(next).inserted else { continue }
      result.append(next)
      queue += self[next]
    }
    return result.sorted { $0.index < $1.index }
  }
}

extension SchemaTable {
  /// A component, or what adds to the base; `allOf: [base]` alone is only a way to put a description beside a reference.
  func isExtension(_ id: SchemaID) -> Bool {
    let schema = self[id]
    return schema.componentName != nil || schema.allOf.count > 1 || !schema.object.isEmpty
  }

  /// Lets a schema that extends `base` extend `fields` instead.
  mutating func redirect(_ heir: SchemaID, from base: SchemaID, to fields: SchemaID) {
    if let reference = self[heir].reference, resolve(reference) == base { self[heir].reference = fields }
    for (index, member) in self[heir].allOf.enumerated() where self[member].isBareReference && resolve(member) == base {
      self[heir].allOf[index] = appendReference(to: fields, from: member)
    }
  }

  mutating func appendReference(to target: SchemaID, from place: SchemaID) -> SchemaID {
    var reference = Schema(provenance: self[place].provenance)
    reference.provenance.pointer += "/\(count)"
    reference.reference = target
    return append(reference)
  }

  /// Appends a copy under a key of its own.
  mutating func appendCopy(of id: SchemaID, suffix: String) -> SchemaID {
    var copy = self[id]
    copy.componentName = nil
    copy.givenName = nil
    copy.origin = id
    copy.provenance.pointer += suffix
    return append(copy)
  }
}
