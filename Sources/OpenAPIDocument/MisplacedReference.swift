import ContractDiagnostics
import YAMLTree

extension ObjectParser {
  /// The parser of the file that a node stands in.
  func parser(of node: YAMLNode) -> ObjectParser {
    node.tree === tree ? self : store.document(of: node).parser
  }

  /// The node itself, or what it refers to when nothing but a `$ref` stands in place of a map or a list.
  ///
  /// The specification knows references only in place of some objects. Documents that are split into files put them in place of
  /// `paths`, `content` and others too, and the meaning is plain. nil, with the reason reported, when the target is missing.
  func followed(_ node: YAMLNode) -> (parser: ObjectParser, node: YAMLNode)? {
    guard let first = misplacedReference(node) else { return (self, node) }
    remarkOnce(
      "misplaced-reference", .referencePlace, "`$ref` cannot stand here by the specification; it is followed all the same",
      at: first.span)
    var current = first
    var visited: [Reference] = []
    while true {
      guard !visited.contains(where: { $0.node == current.node }) else {
        store.reportCycle(visited)
        return nil
      }
      visited.append(current)
      guard let target = store.finder.target(of: current) else { return nil }
      guard let next = parser(of: target).misplacedReference(target) else { return (parser(of: target), target) }
      current = next
    }
  }

  /// A `$ref` that is the only entry of a mapping and names a place.
  private func misplacedReference(_ node: YAMLNode) -> Reference? {
    guard node.kind == .mapping, node.count == 1, let target = referenceNode(node), case .string(let text) = target.scalar
    else { return nil }
    return Reference(node: node, text: Located(text, at: target.span))
  }
}
