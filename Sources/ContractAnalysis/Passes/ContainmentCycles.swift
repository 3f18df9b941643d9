import ContractModel

/// Marks the members through which a value would contain itself. Arrays and dictionaries hold their elements apart, so they break a cycle.
enum ContainmentCycles {
  static func mark(in model: inout Model) {
    var walk = Walk(model: model)
    for index in model.types.all.indices { walk.visit(TypeID(index)) }
    for edge in walk.closing { mark(edge, in: &model) }
  }

  private static func mark(_ edge: Edge, in model: inout Model) {
    switch model.types[edge.type].kind {
    case .record(var record):
      record.properties[edge.member].isIndirect = true
      model.types[edge.type].kind = .record(record)
    case .union(var union):
      union.cases[edge.member].isIndirect = true
      model.types[edge.type].kind = .union(union)
    case .enumeration, .alias, .wrapper, .pending: break
    }
  }

  private struct Edge {
    var type: TypeID
    var member: Int
  }

  /// Depth first; an edge to a type that is still being visited closes a cycle. The stack is explicit: schemas may nest deeply.
  private struct Walk {
    let model: Model
    var state: [UInt8]
    var closing: [Edge] = []

    init(model: Model) {
      self.model = model
      state = Array(repeating: 0, count: model.types.count)
    }

    mutating func visit(_ root: TypeID) {
      guard state[root.index] == 0 else { return }
      var stack = [(type: root, edges: edges(of: root), next: 0)]
      state[root.index] = 1
      while let top = stack.last {
        guard top.next < top.edges.count else {
          state[top.type.index] = 2
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let (target, member) = top.edges[top.next]
        if state[target.index] == 1 {
          closing.append(Edge(type: top.type, member: member))
        } else if state[target.index] == 0 {
          state[target.index] = 1
          stack.append((target, edges(of: target), 0))
        }
      }
    }

    private func edges(of id: TypeID) -> [(target: TypeID, member: Int)] {
      var edges: [(TypeID, Int)] = []
      switch model.types[id].kind {
      case .record(let record):
        for (index, property) in record.properties.enumerated() {
          if let target = contained(property.type) { edges.append((target, index)) }
        }
      case .union(let union):
        for (index, item) in union.cases.enumerated() {
          if let target = contained(item.type) { edges.append((target, index)) }
        }
      case .enumeration, .alias, .wrapper, .pending: break
      }
      return edges
    }

    /// The record or union that a value of this type holds in place, aliases looked through.
    private func contained(_ use: TypeUse) -> TypeID? {
      var use = use
      for _ in 0..<64 {
        guard case .named(let id) = use.shape else { return nil }
        guard case .alias(let inner) = model.types[id].kind else { return id }
        use = inner
      }
      return nil
    }
  }
}
