import YAMLTree

/// Runs a query over the nodes of one document.
final class JSONPathEvaluation {
  let root: EditableNode
  /// How many nodes may still be looked at.
  private var budget = 20_000_000

  init(root: EditableNode) {
    self.root = root
  }

  func select(_ segments: [Segment], from start: [EditableNode]) throws(JSONPathBudgetExceeded) -> [EditableNode] {
    var nodes = start
    for segment in segments {
      var next: [EditableNode] = []
      for node in nodes {
        if segment.isDescendant { try descend(node, segment, into: &next) } else { try apply(segment, to: node, into: &next) }
      }
      nodes = next
    }
    return nodes
  }

  private func apply(_ segment: Segment, to node: EditableNode, into result: inout [EditableNode]) throws(JSONPathBudgetExceeded) {
    for selector in segment.selectors { try apply(selector, to: node, into: &result) }
  }

  /// The node itself, then everything below it, parents first.
  private func descend(_ node: EditableNode, _ segment: Segment, into result: inout [EditableNode]) throws(JSONPathBudgetExceeded) {
    try spend(1)
    try apply(segment, to: node, into: &result)
    guard node.kind != .scalar else { return }
    for member in node.members { try descend(member.value, segment, into: &result) }
  }

  private func apply(_ selector: Selector, to node: EditableNode, into result: inout [EditableNode]) throws(JSONPathBudgetExceeded) {
    guard node.kind != .scalar else { return }
    switch selector {
    case .name(let name):
      if let value = node[name] { result.append(value) }
    case .wildcard:
      try spend(node.members.count)
      for member in node.members { result.append(member.value) }
    case .index(let index): appendItem(of: node, at: index, to: &result)
    case .slice(let start, let end, let step): appendSlice(of: node, start, end, step, to: &result)
    case .filter(let expression):
      try spend(node.members.count)
      for member in node.members where try holds(expression, for: member.value) { result.append(member.value) }
    }
  }

  private func appendItem(of node: EditableNode, at index: Int, to result: inout [EditableNode]) {
    guard node.kind == .sequence else { return }
    let position = index < 0 ? node.members.count + index : index
    if node.members.indices.contains(position) { result.append(node.members[position].value) }
  }

  /// RFC 9535, section 2.3.4.2.
  private func appendSlice(of node: EditableNode, _ start: Int?, _ end: Int?, _ step: Int, to result: inout [EditableNode]) {
    guard node.kind == .sequence, step != 0 else { return }
    let count = node.members.count
    let normalized = { (index: Int) in index < 0 ? count + index : index }
    if step > 0 {
      let lower = min(max(normalized(start ?? 0), 0), count)
      let upper = min(max(normalized(end ?? count), 0), count)
      for index in stride(from: lower, to: upper, by: step) { result.append(node.members[index].value) }
    } else {
      let upper = min(max(normalized(start ?? count - 1), -1), count - 1)
      let lower = min(max(end.map(normalized) ?? -1, -1), count - 1)
      for index in stride(from: upper, to: lower, by: step) { result.append(node.members[index].value) }
    }
  }

  func spend(_ steps: Int) throws(JSONPathBudgetExceeded) {
    budget -= steps
    if budget < 0 { throw JSONPathBudgetExceeded() }
  }
}
