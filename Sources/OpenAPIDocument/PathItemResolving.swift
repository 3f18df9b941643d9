import ContractDiagnostics
import YAMLTree

extension ReferenceResolver {
  /// The path item with its `$ref` followed: what the target says, with the fields beside the `$ref` on top of it.
  ///
  /// The specification leaves open what happens when both say something; here the nearer place wins.
  public func resolve(pathItem: PathItem) -> PathItem? {
    var chain: [PathItem] = []
    var current = pathItem
    while let reference = current.reference {
      if chain.contains(where: { $0.node == current.node }) {
        store.reportCycle(chain.compactMap(\.reference))
        return nil
      }
      chain.append(current)
      guard let node = target(of: reference, in: .pathItems),
        let next = store.document(of: node).parser.parsePathItem(node)
      else { return nil }
      current = next
    }
    return chain.reversed().reduce(current) { $1.overlaid(on: $0) }
  }
}

extension PathItem {
  fileprivate func overlaid(on base: PathItem) -> PathItem {
    var result = base
    result.summary = summary ?? base.summary
    result.description = description ?? base.description
    if !servers.isEmpty { result.servers = servers }
    result.parameters = parameters + base.parameters
    let own = operations.map(\.method.value)
    result.operations = base.operations.filter { !own.contains($0.method.value) } + operations
    result.extensions += extensions
    return result
  }
}
