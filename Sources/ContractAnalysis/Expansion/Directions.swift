import ContractModel

/// `readOnly` and `writeOnly`: what only responses hold is left out of requests, and the other way round.
///
/// The schema as the document names it is the one of responses. A request gets a copy of its own where, and only where, the two differ.
/// <https://spec.openapis.org/oas/v3.0.4.html#fixed-fields-for-schema-objects>
extension Expansion {
  mutating func expandDirections(_ model: Model) {
    let requests = model.operations.filter { $0.role == .path }.flatMap { $0.requestBody?.contents ?? [] }.compactMap(\.schema)
    guard !requests.isEmpty else { return }
    let graph = schemas.all.map(\.parts)
    let inResponses = Reach.forward(from: responseRoots(model), graph)
    let split = schemas.all.indices.filter { index in
      let schema = schemas[SchemaID(index)]
      return schema.object.properties.contains { marks($0).isReadOnly }
        || (inResponses[index] && schema.object.properties.contains { marks($0).isWriteOnly })
    }
    guard !split.isEmpty else { return }
    let isSplit = Reach.backward(from: split, graph)
    var copies: [SchemaID: SchemaID] = [:]
    for request in requests where isSplit[request.index] { requestSchemas[request] = requestCopy(of: request, isSplit, &copies) }
    let table = self
    for index in split where inResponses[index] {
      drop(from: SchemaID(index)) { table.marks($0).isWriteOnly && !table.marks($0).isReadOnly }
    }
  }

  /// Everything that leaves the server, and what nobody is known to use.
  private func responseRoots(_ model: Model) -> [SchemaID] {
    var roots: [SchemaID] = []
    for operation in model.operations {
      roots += operation.responses.flatMap(\.contents).flatMap { [$0.schema, $0.itemSchema].compactMap { $0 } }
      if operation.role != .path { roots += (operation.requestBody?.contents ?? []).compactMap(\.schema) }
    }
    return roots
  }

  /// By schema, whether a request can hold it.
  func reachedByRequests(_ model: Model) -> [Bool] {
    var roots = Array(requestSchemas.values)
    for operation in model.operations where operation.role == .path {
      roots += operation.parameters.map(\.schema)
      roots += (operation.requestBody?.contents ?? []).flatMap { [$0.schema, $0.itemSchema].compactMap { $0 } }
    }
    return Reach.forward(from: roots, schemas.all.map(\.parts))
  }

  private func marks(_ property: SchemaProperty) -> Annotations {
    var marks = schemas[property.schema].annotations
    let target = schemas[schemas.resolve(property.schema)].annotations
    marks.isReadOnly = marks.isReadOnly || target.isReadOnly
    marks.isWriteOnly = marks.isWriteOnly || target.isWriteOnly
    return marks
  }

  /// The schema of a request, without what only responses hold.
  private mutating func requestCopy(of root: SchemaID, _ isSplit: [Bool], _ copies: inout [SchemaID: SchemaID]) -> SchemaID {
    copyGraph(from: root, where: isSplit, suffix: "/input", &copies) { expansion, original, copy in
      let table = expansion
      expansion.drop(from: copy) { table.marks($0).isReadOnly && !table.marks($0).isWriteOnly }
      if let value = table.discriminatorValues[original] { expansion.discriminatorValues[copy] = value }
    }
  }

  /// Takes members out of an object, and out of what demands them beside it.
  private mutating func drop(from id: SchemaID, where isDropped: (SchemaProperty) -> Bool) {
    let names = droppedNames(id, where: isDropped)
    guard !names.isEmpty else { return }
    let own = schemas[id].object.properties.filter(isDropped).map(\.name)
    schemas[id].object.properties.removeAll(where: isDropped)
    schemas[id].object.ignored += own
    schemas[id].object.required.removeAll { names.contains($0) }
    for (index, member) in schemas[id].allOf.enumerated() where schemas[member].reference == nil {
      guard schemas[member].object.required.contains(where: names.contains) else { continue }
      let trimmed = copy(member, suffix: "/\(id.index)")
      schemas[trimmed].object.required.removeAll { names.contains($0) }
      schemas[id].allOf[index] = trimmed
    }
  }

  /// The members to leave out that a schema declares itself or takes over through `allOf`.
  private func droppedNames(_ id: SchemaID, where isDropped: (SchemaProperty) -> Bool) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<SchemaID> = []
    var queue = [id]
    while let next = queue.popLast() {
      guard seen.insert(next).inserted else { continue }
      let schema = schemas[next]
      for property in schema.object.properties where isDropped(property) { names.insert(property.name) }
      queue += schema.allOf + [schema.reference].compactMap { $0 }
    }
    return names
  }
}
