import ContractDiagnostics
import YAMLTree

/// Follows every reference from the operations of a document, to find what they need.
///
/// `$ref`, `$dynamicRef` and a discriminator's mapping refer to schemas; a discriminator on a base type refers to all that extend it.
struct ReachableParts {
  let document: Document
  let references: ReferenceResolver

  struct Result {
    var nodes: Set<YAMLNode> = []
    var securitySchemes: Set<String> = []

    func contains<Value>(_ entry: ReferenceOr<Value>, _ node: (Value) -> YAMLNode) -> Bool {
      nodes.contains(entry.reference?.node ?? entry.value.map(node)!)
    }
  }

  func reached(from selection: Document) -> Result {
    var walk = Walk(references: references, extensions: extensionsByBase())
    for entry in selection.paths.items + selection.webhooks { start(entry.value, &walk) }
    walk.note(security: selection.security ?? [])
    walk.run()
    return walk.result
  }

  /// What a path item holds, without operations that were left out.
  private func start(_ item: PathItem, _ walk: inout Walk) {
    if item.reference != nil { walk.push(item.node) }
    for entry in item.node.entries where !isOperation(entry.key.text) { walk.push(entry.value) }
    for method in item.operations {
      switch method.operation {
      case .value(let operation): walk.push(operation.node)
      case .reference(let reference): walk.push(reference.node)
      }
    }
  }

  private func isOperation(_ key: String) -> Bool {
    switch Keyword(key) {
    case .get, .put, .post, .delete, .options, .head, .patch, .trace, .query, .additionalOperations: true
    default: false
    }
  }

  /// For each schema component, the components that have it in their `allOf`.
  private func extensionsByBase() -> [YAMLNode: [YAMLNode]] {
    var extensions: [YAMLNode: [YAMLNode]] = [:]
    for entry in document.components.schemas {
      for reference in entry.value.allOf.compactMap(\.reference) {
        guard let base = references.store.finder.target(of: reference) else { continue }
        extensions[base, default: []].append(entry.value.node)
      }
    }
    return extensions
  }
}

/// Nodes still to look at; nothing is looked at twice.
private struct Walk {
  let references: ReferenceResolver
  let extensions: [YAMLNode: [YAMLNode]]
  var result = ReachableParts.Result()
  private var pending: [YAMLNode] = []

  init(references: ReferenceResolver, extensions: [YAMLNode: [YAMLNode]]) {
    self.references = references
    self.extensions = extensions
  }

  mutating func push(_ node: YAMLNode) {
    if result.nodes.insert(node).inserted { pending.append(node) }
  }

  mutating func note(security requirements: [SecurityRequirement]) {
    for requirement in requirements { result.securitySchemes.formUnion(requirement.schemes.map(\.name)) }
  }

  mutating func run() {
    while let node = pending.popLast() {
      for item in node.items { push(item) }
      for entry in node.entries { look(at: entry, of: node) }
    }
  }

  private mutating func look(at entry: YAMLEntry, of node: YAMLNode) {
    switch Keyword(entry.key.text) {
    case .reference, .dynamicReference:
      guard entry.value.kind == .scalar else { return push(entry.value) }
      let text = Located(entry.value.text, at: entry.value.span)
      if let target = references.store.finder.target(of: text, from: node) { push(target: target) }
    case .discriminator where entry.value.kind == .mapping:
      for mapped in entry.value["mapping"]?.entries.map(\.value) ?? [] { push(schemaNamed: mapped, from: node) }
      if let fallback = entry.value["defaultMapping"] { push(schemaNamed: fallback, from: node) }
      extensions[node]?.forEach { push($0) }
    case .security where entry.value.kind == .sequence:
      for requirement in entry.value.items { result.securitySchemes.formUnion(requirement.entries.map(\.key.text)) }
    case .example, .examples, .defaultValue, .enumValues, .constant, .extension: if isNamed(node) { push(entry.value) }
    default: push(entry.value)
    }
  }

  /// A mapping whose keys are names that the author chose, and so mean nothing.
  private func isNamed(_ node: YAMLNode) -> Bool {
    guard let parent = node.parent else { return false }
    for entry in parent.entries where entry.value == node {
      switch Keyword(entry.key.text) {
      case .properties, .patternProperties, .dependentSchemas, .defs, .definitions: return true
      default: return false
      }
    }
    return false
  }

  private mutating func push(schemaNamed name: YAMLNode, from node: YAMLNode) {
    guard name.kind == .scalar else { return }
    let text = Located(name.text, at: name.span)
    if let schema = references.resolve(schemaNamed: text, from: node) { push(target: schema.node) }
  }

  /// The target, and the component that it lies in, so that its place stays.
  private mutating func push(target: YAMLNode) {
    push(target)
    var node = target
    while let parent = node.parent {
      if let components = parent.parent, let root = components.parent, root.parent == nil, root["components"] == components {
        return push(node)
      }
      node = parent
    }
  }
}
