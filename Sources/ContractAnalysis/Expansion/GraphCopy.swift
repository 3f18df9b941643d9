import ContractModel

extension Expansion {
  /// Copies a schema and all below it that differs, each once. The order of work is explicit, since schemas refer to each other.
  ///
  /// - Parameters:
  ///   - differs: by schema, whether it must be copied; what came later than this list stays as it is.
  ///   - copies: copies made before, and schemas that stand for themselves.
  ///   - edit: gets the original and its copy, before the copy's own parts are copied.
  mutating func copyGraph(
    from root: SchemaID, where differs: [Bool], suffix: String, _ copies: inout [SchemaID: SchemaID],
    edit: (inout Expansion, SchemaID, SchemaID) -> Void
  ) -> SchemaID {
    var queue: [(original: SchemaID, copy: SchemaID)] = []
    if let known = copies[root] { queue.append((root, known)) }
    let result = copied(root, differs, suffix, &copies, &queue)
    var handled: Set<SchemaID> = []
    while let next = queue.popLast() {
      guard handled.insert(next.copy).inserted else { continue }
      edit(&self, next.original, next.copy)
      var parts: [SchemaID] = []
      for part in schemas[next.copy].parts { parts.append(copied(part, differs, suffix, &copies, &queue)) }
      var place = 0
      schemas[next.copy] = schemas[next.copy].mappingParts { _ in
        defer { place += 1 }
        return parts[place]
      }
    }
    return result
  }

  private mutating func copied(
    _ id: SchemaID, _ differs: [Bool], _ suffix: String, _ copies: inout [SchemaID: SchemaID],
    _ queue: inout [(original: SchemaID, copy: SchemaID)]
  ) -> SchemaID {
    if let known = copies[id] { return known }
    guard id.index < differs.count, differs[id.index] else { return id }
    let made = copy(id, suffix: suffix)
    copies[id] = made
    queue.append((id, made))
    return made
  }
}

/// Which schemas a walk over the graph comes to.
enum Reach {
  static func forward(from roots: [SchemaID], _ graph: [[SchemaID]]) -> [Bool] {
    walk(from: roots.map(\.index), graph.map { $0.map(\.index) })
  }

  static func backward(from roots: [Int], _ graph: [[SchemaID]]) -> [Bool] {
    var users = Array(repeating: [Int](), count: graph.count)
    for (index, parts) in graph.enumerated() {
      for part in parts { users[part.index].append(index) }
    }
    return walk(from: roots, users)
  }

  private static func walk(from roots: [Int], _ edges: [[Int]]) -> [Bool] {
    var reached = Array(repeating: false, count: edges.count)
    var stack = roots
    while let next = stack.popLast() {
      guard !reached[next] else { continue }
      reached[next] = true
      stack += edges[next]
    }
    return reached
  }
}
