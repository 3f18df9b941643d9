import ContractDiagnostics
import YAMLTree

extension ReferenceResolver {
  /// The schema a reference names; it may hold a `$ref` again.
  public func resolve(schema reference: Reference) -> Schema? {
    guard let node = target(of: reference, in: .schemas) else { return nil }
    if node.parent == nil, node[Keyword.openapi.rawValue] != nil {
      store.diagnostics.error(
        .referenceKind, "expected a schema, the reference \(quoted(reference.text.value)) leads to a whole document", at: reference.span,
        help: "add the place of the schema: `#/components/schemas/…`")
      return nil
    }
    let parser = store.document(of: node).parser
    let schema = schemaNode(at: node)
    // In place of a schema a text may be a slip of the pen; one that a reference leads to is none.
    guard schema.kind == .mapping || schema.isBoolean else {
      parser.reportWrongKind(schema, expected: "a schema", help: "a schema is a mapping, true or false")
      return nil
    }
    return parser.parseSchema(schema)
  }

  /// Where the schema stands that a reference to this place means.
  private func schemaNode(at node: YAMLNode) -> YAMLNode {
    switch componentSection(of: node).map({ Keyword($0) }) {
    case .responses, .requestBodies: contentSchema(of: node) ?? node
    case .parameters, .headers: node[Keyword.schema.rawValue] ?? node
    default: node
    }
  }

  /// The schema that somebody means who refers to a response or a request body in place of one: that of its first content.
  private func contentSchema(of node: YAMLNode) -> YAMLNode? {
    guard let content = node[Keyword.content.rawValue] else { return nil }
    for entry in content.entries {
      if let schema = entry.value[Keyword.schema.rawValue] { return schema }
    }
    return nil
  }

  /// Follows `$ref`s while they are all that a schema says (annotations aside): the schema that gives it its meaning, and so the
  /// key of its identity. The schema itself when it holds no reference; nil when the chain is broken or goes round in a circle.
  public func canonical(_ schema: Schema) -> Schema? {
    var current = schema
    var visited: [Reference] = []
    while current.isOnlyReference, let reference = current.reference {
      if visited.contains(where: { $0.node == reference.node }) {
        store.reportCycle(visited)
        return nil
      }
      visited.append(reference)
      guard let next = resolve(schema: reference) else { return nil }
      current = next
    }
    return current
  }

  /// The schema a discriminator's mapping names: the name of a schema component of the file or of the root document, or a URI
  /// reference.
  ///
  /// - Parameter base: a node of the file the value stands in, such as `Discriminator.node`.
  public func resolve(schemaNamed name: Located<String>, from base: YAMLNode) -> Schema? {
    let document = store.document(of: base)
    if let node = document.schemaComponent(named: name.value) ?? store.root?.schemaComponent(named: name.value) {
      return store.document(of: node).parser.parseSchema(node)
    }
    guard isReference(name.value) else {
      reportUnknownSchema(name, in: document)
      return nil
    }
    return resolve(schema: Reference(node: base, text: name))
  }

  /// A text that could name a file or a place, and not only a component.
  private func isReference(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") } || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
      || text.hasSuffix(".json")
  }

  private func reportUnknownSchema(_ name: Located<String>, in document: SourceDocument) {
    let schemas = (store.root ?? document).tree.root[Keyword.components.rawValue]?[Keyword.schemas.rawValue]
    let near = Suggestion.nearest(to: name.value, among: schemas?.entries.map(\.key.text) ?? [])
    store.diagnostics.warning(
      .unresolvedReference, "there is no schema component \(quoted(name.value)); the entry is left out", at: name.span,
      help: near.map { "did you mean \(quoted($0))?" })
  }
}
