import ContractDiagnostics
import YAMLTree

extension ObjectParser {
  /// Reports fields of an object that exclude each other; both are read all the same.
  func checkExclusions(_ node: YAMLNode, _ shape: Shape) {
    guard node.count > 1 else { return }
    for (kept, other) in shape.exclusions {
      guard let second = key(other, of: node), let first = key(kept, of: node) else { continue }
      diagnostics.warning(
        .exclusiveFields, "`\(kept.rawValue)` and `\(other.rawValue)` exclude each other in \(shape.name)", at: second.span,
        notes: [.init("the other one is here", at: first.span)], help: "remove one of the two")
    }
  }

  private func key(_ keyword: Keyword, of node: YAMLNode) -> YAMLNode? {
    for entry in node.entries where self.keyword(entry.key) == keyword { return entry.key }
    return nil
  }
}
