import ContractDiagnostics
import YAMLTree

extension LoadedDocument {
  /// An operation of `paths` or `webhooks`, as a filter sees it.
  public struct Candidate {
    public let path: String
    /// `GET`
    public let method: String
    public let operation: Operation
  }

  /// Every operation of `paths` and `webhooks`, in document order.
  public var candidates: [Candidate] {
    (document.paths.items + document.webhooks).flatMap { entry in
      (resolved(entry.value)?.operations ?? []).compactMap { candidate($0, path: entry.name) }
    }
  }

  /// The document with the wanted operations alone. Components, tags and security schemes that nothing refers to any longer are
  /// left out, and path items without operations.
  public func keeping(_ isWanted: (Candidate) -> Bool) -> Document {
    var result = document
    result.paths.items = document.paths.items.compactMap { keep($0, isWanted) }
    result.webhooks = document.webhooks.compactMap { keep($0, isWanted) }
    let reached = ReachableParts(document: document, references: references).reached(from: result)
    result.components = document.components.keeping(reached)
    result.tags = usedTags(of: result)
    return result
  }

  private func keep(_ entry: Entry<PathItem>, _ isWanted: (Candidate) -> Bool) -> Entry<PathItem>? {
    guard var item = resolved(entry.value) else { return entry }
    let all = item.operations.count
    item.operations = item.operations.filter { method in candidate(method, path: entry.name).map(isWanted) ?? false }
    guard !item.operations.isEmpty else { return nil }
    return item.operations.count == all ? entry : Entry(entry.key, item)
  }

  private func resolved(_ item: PathItem) -> PathItem? {
    item.reference == nil ? item : references.resolve(pathItem: item)
  }

  private func candidate(_ method: PathItem.Method, path: String) -> Candidate? {
    references.resolve(operation: method.operation).map { Candidate(path: path, method: method.method.value, operation: $0) }
  }

  /// The tags of the operations, and those that they are nested in.
  private func usedTags(of document: Document) -> [Tag] {
    var used: Set<String> = []
    for entry in document.paths.items + document.webhooks {
      for method in resolved(entry.value)?.operations ?? [] {
        used.formUnion(references.resolve(operation: method.operation)?.tags.map(\.value) ?? [])
      }
    }
    var parents = document.tags.filter { used.contains($0.name.value) }.compactMap(\.parent?.value)
    while let parent = parents.popLast() {
      guard used.insert(parent).inserted else { continue }
      parents += document.tags.filter { $0.name.value == parent }.compactMap(\.parent?.value)
    }
    return document.tags.filter { used.contains($0.name.value) }
  }
}

extension Components {
  /// The entries whose nodes were reached. Examples, links and media types stay: they become nothing by themselves.
  fileprivate func keeping(_ reached: ReachableParts.Result) -> Components {
    var result = self
    result.schemas = schemas.filter { reached.nodes.contains($0.value.node) }
    result.responses = responses.filter { reached.contains($0.value, \.node) }
    result.parameters = parameters.filter { reached.contains($0.value, \.node) }
    result.requestBodies = requestBodies.filter { reached.contains($0.value, \.node) }
    result.headers = headers.filter { reached.contains($0.value, \.node) }
    result.callbacks = callbacks.filter { reached.contains($0.value, \.node) }
    result.pathItems = pathItems.filter { reached.nodes.contains($0.value.node) }
    result.securitySchemes = securitySchemes.filter { reached.securitySchemes.contains($0.name) }
    return result
  }
}
