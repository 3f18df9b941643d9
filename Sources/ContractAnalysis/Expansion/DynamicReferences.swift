import ContractDiagnostics
import ContractModel
import YAMLTree

/// `$dynamicRef`: a schema that is filled in by the one that uses it.
///
/// Whatever extends a schema under the same `$dynamicAnchor` gets that schema's inner references to itself: a strict tree is a tree of strict
/// trees. Each component counts as a resource of its own, with or without `$id`.
/// <https://json-schema.org/draft/2020-12/json-schema-core.html#section-8.2.3.2>
extension Expansion {
  mutating func expandDynamicReferences() {
    let sites = schemas.all.indices.filter { schemas[SchemaID($0)].anchors?.dynamicTarget != nil }
    guard !sites.isEmpty else { return }
    for site in sites { schemas[SchemaID(site)].reference = schemas[SchemaID(site)].anchors?.dynamicTarget }
    let graph = schemas.all.map(\.parts)
    for index in schemas.all.indices {
      let bindings = bindings(of: SchemaID(index))
      let filled = sites.filter { bindings[schemas[SchemaID($0)].anchors?.dynamicReference ?? ""] != nil && isDynamic(SchemaID($0)) }
      guard !filled.isEmpty else { continue }
      fill(SchemaID(index), bindings, Reach.backward(from: filled, graph))
    }
  }

  /// The anchors that a schema takes over from what it refers to: its own, and those of its definitions.
  private func bindings(of id: SchemaID) -> [String: SchemaID] {
    let schema = schemas[id]
    guard schema.reference != nil || !schema.allOf.isEmpty, schema.anchors?.dynamicReference == nil else { return [:] }
    var bindings: [String: SchemaID] = [:]
    for definition in schema.definitions {
      if let name = schemas[definition.schema].anchors?.dynamicAnchor { bindings[name] = definition.schema }
    }
    if let name = schema.anchors?.dynamicAnchor { bindings[name] = id }
    return bindings
  }

  /// A reference whose target has no such anchor is a plain one.
  private func isDynamic(_ site: SchemaID) -> Bool {
    guard let anchors = schemas[site].anchors, let target = anchors.dynamicTarget else { return false }
    return schemas[target].anchors?.dynamicAnchor == anchors.dynamicReference
  }

  private mutating func fill(_ id: SchemaID, _ bindings: [String: SchemaID], _ differs: [Bool]) {
    var copies: [SchemaID: SchemaID] = [id: id]
    for target in bindings.values { copies[target] = target }
    let name = schemas[id].componentName ?? String(id.index)
    _ = copyGraph(from: id, where: differs, suffix: "/in/" + JSONPointer.escape(name), &copies) { expansion, original, copy in
      guard let anchors = expansion.schemas[original].anchors, let wanted = anchors.dynamicReference, expansion.isDynamic(original),
        let target = bindings[wanted]
      else { return }
      expansion.schemas[copy].reference = target
      expansion.schemas[copy].anchors = nil
    }
  }
}
