import YAMLTree

/// The names that parts of a file give themselves: `$id` and `$self` for resources, `$anchor` and `$dynamicAnchor` within them.
///
/// <https://json-schema.org/draft/2020-12/json-schema-core#section-8.2>
struct IdentifierIndex {
  /// Resources by the URI they go by, their own base applied, and by `$id` as written.
  private var resources: [String: YAMLNode] = [:]
  private var anchors: [String: [YAMLNode]] = [:]
  /// Whether any part of the file gives itself a URI.
  private(set) var hasResources = false

  init(tree: YAMLTree) {
    let keys = [Keyword.id, .selfReference, .anchor, .dynamicAnchor]
    guard keys.contains(where: { tree.hasKey($0.rawValue) }) else { return }
    for index in 0..<tree.count { add(tree.node(at: index)) }
  }

  private mutating func add(_ node: YAMLNode) {
    guard node.kind == .mapping else { return }
    for entry in node.entries where entry.key.firstByte == UInt8(ascii: "$") && entry.value.kind == .scalar {
      switch Keyword(entry.key.text) {
      case .id, .selfReference: addResource(node, entry.value.text)
      case .anchor, .dynamicAnchor: anchors[entry.value.text, default: []].append(node)
      default: break
      }
    }
  }

  private mutating func addResource(_ node: YAMLNode, _ text: String) {
    hasResources = true
    if text.hasPrefix("#") { return anchors[String(text.dropFirst()), default: []].append(node) }
    let base = node.parent.flatMap { baseURI(of: $0) }
    let uri = base.map { URIReference(text).resolved(against: $0) } ?? URIReference(text)
    for name in [uri.address, URIReference(text).address] where resources[name] == nil { resources[name] = node }
  }

  /// The resource of a URI without its fragment.
  func resource(_ address: String) -> YAMLNode? { resources[address] }

  /// The innermost resource that a node belongs to; nil for the file itself.
  func resource(enclosing node: YAMLNode) -> YAMLNode? {
    guard hasResources else { return nil }
    var current: YAMLNode? = node
    while let candidate = current {
      if identifier(of: candidate) != nil { return candidate }
      current = candidate.parent
    }
    return nil
  }

  /// The URI that references at a node are relative to, if the file says one.
  func baseURI(of node: YAMLNode) -> URIReference? {
    guard let resource = resource(enclosing: node), let text = identifier(of: resource) else { return nil }
    let own = URIReference(text)
    guard own.scheme == nil, let outer = resource.parent.flatMap({ baseURI(of: $0) }) else { return own }
    return own.resolved(against: outer)
  }

  /// An anchor by name: in the given resource when there is one of that name, anywhere in the file otherwise.
  func anchor(_ name: String, in resource: YAMLNode?) -> YAMLNode? {
    guard let candidates = anchors[name] else { return nil }
    return candidates.first { self.resource(enclosing: $0) == resource } ?? candidates.first
  }

  /// A schema at or below a node that has a `$dynamicAnchor` of that name.
  func dynamicAnchor(_ name: String, below resource: YAMLNode) -> YAMLNode? {
    anchors[name]?.first { node in
      guard node[Keyword.dynamicAnchor.rawValue]?.text == name else { return false }
      var current: YAMLNode? = node
      while let candidate = current {
        if candidate == resource { return true }
        current = candidate.parent
      }
      return false
    }
  }

  private func identifier(of node: YAMLNode) -> String? {
    guard node.kind == .mapping else { return nil }
    for entry in node.entries where entry.key.firstByte == UInt8(ascii: "$") && entry.value.kind == .scalar {
      let keyword = Keyword(entry.key.text)
      if keyword == .id || keyword == .selfReference, !entry.value.text.hasPrefix("#") { return entry.value.text }
    }
    return nil
  }
}
