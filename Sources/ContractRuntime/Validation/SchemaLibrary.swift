/// Owns resources and compiled schemas, and finds the one that a reference means. Used under the registry's lock only.
final class SchemaLibrary {
  /// The base of schemas that give themselves no identifier.
  static let rootURI = "contract:root"

  /// Schemas by key, when references are keys; then there are no identifiers.
  private var table: [NameBytes: JSONValue] = [:]
  /// Schemas of other tables, by the key that they have here. Modules do not import one another in a circle, and so no two locks wait for
  /// each other.
  private var imports: [String: @Sendable () -> SchemaReference] = [:]
  private let usesTable: Bool
  let assertsFormats: Bool
  private var resources: [String: SchemaResource] = [:]
  private var ownedResources: [SchemaResource] = []
  /// What keeps imported nodes alive.
  private var importedRegistries: [SchemaRegistry] = []
  private var nodes: [String: SchemaNode] = [:]
  /// Anchors that some `$dynamicRef` asks for.
  private var dynamicAnchors: Set<String> = []

  init(table shards: [JSONObject], imports: [String: @Sendable () -> SchemaReference], assertsFormats: Bool) {
    usesTable = true
    self.imports = imports
    self.assertsFormats = assertsFormats
    for shard in shards {
      for member in shard.members { table[NameBytes(text: member.name)] = member.value }
    }
  }

  init(document: JSONValue, others: [String: JSONValue], assertsFormats: Bool) {
    usesTable = false
    self.assertsFormats = assertsFormats
    for (uri, schema) in others { addDocument(schema, uri: SchemaURI(uri).withoutFragment) }
    addDocument(document, uri: SchemaLibrary.rootURI)
    for resource in ownedResources { resource.validates = validates(resource) }
  }

  /// The compiled schema that `reference` means, which is a key or an absolute URI.
  func schema(_ reference: String) -> SchemaNode { find(reference, from: .none) ?? missing(reference) }

  /// The compiled schema that `reference` means in `resource`, or nil when there is none.
  func find(_ reference: String, from resource: SchemaResource) -> SchemaNode? {
    if usesTable { return tableNode(reference) }
    let uri = SchemaURI(reference).resolved(against: SchemaURI(resource.uri))
    guard let target = resources[uri.withoutFragment] else { return nil }
    let fragment = uri.fragment ?? ""
    if fragment.isEmpty { return node(at: "", in: target) }
    if fragment.hasPrefix("/") { return node(at: fragment, in: target) }
    return target.anchors[fragment].flatMap { node(at: $0, in: target) }
  }

  /// The resource and the dynamic anchor that `reference` names, if it names one.
  func dynamicAnchor(_ reference: String, from resource: SchemaResource) -> String? {
    let uri = SchemaURI(reference).resolved(against: SchemaURI(resource.uri))
    guard !usesTable, let fragment = uri.fragment, resources[uri.withoutFragment]?.dynamicAnchors[fragment] != nil else { return nil }
    return fragment
  }

  /// Compiles an anchor wherever it is, so that it can be found while validating.
  func prepareDynamicAnchor(_ name: String) {
    guard dynamicAnchors.insert(name).inserted else { return }
    for resource in ownedResources {
      if let pointer = resource.dynamicAnchors[name] { resource.dynamicNodes[name] = node(at: pointer, in: resource) }
    }
  }

  func missing(_ reference: String) -> SchemaNode {
    keep(SchemaNode.unresolved(reference), "?" + reference)
  }

  private func keep(_ node: SchemaNode, _ key: String) -> SchemaNode {
    nodes[key] = node
    return node
  }

  private func tableNode(_ key: String) -> SchemaNode? {
    if let known = nodes[key] { return known }
    guard let schema = table[NameBytes(text: key)] else { return imported(key) }
    let resource = SchemaResource(uri: key, root: schema)
    ownedResources.append(resource)
    return compile(schema, "", resource, key)
  }

  private func imported(_ key: String) -> SchemaNode? {
    guard let reference = imports[key]?() else { return nil }
    importedRegistries.append(reference.registry)
    return keep(reference.registry.schema(reference.key), key)
  }

  /// The schema at a pointer that is relative to the root of `resource`.
  func node(at pointer: String, in resource: SchemaResource) -> SchemaNode? {
    let key = resource.uri + "#" + pointer
    if let known = nodes[key] { return known }
    var value = resource.root
    var home = resource
    var place = ""
    for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      guard let next = SchemaLibrary.step(value, unescapePointer(token)) else { return nil }
      value = next
      place += "/" + token
      // A pointer may lead into a resource of its own.
      if let identifier = value["$id"]?.string,
        let inner = resources[SchemaURI(identifier).resolved(against: SchemaURI(home.uri)).withoutFragment]
      {
        home = inner
        place = ""
      }
    }
    return compile(value, place, home, key)
  }

  private static func step(_ value: JSONValue, _ token: String) -> JSONValue? {
    switch value {
    case .object(let object): object[token]
    case .array(let items): Int(token).flatMap { items.indices.contains($0) ? items[$0] : nil }
    default: nil
    }
  }

  /// Compiles a schema once. It is registered before its keywords are looked at, because it may refer to itself.
  func compile(_ schema: JSONValue, _ pointer: String, _ resource: SchemaResource, _ key: String? = nil) -> SchemaNode {
    let ownKey = usesTable && pointer.isEmpty ? resource.uri : resource.uri + "#" + pointer
    if let known = nodes[ownKey] { return known }
    let node = keep(SchemaNode(resource), ownKey)
    if let key { nodes[key] = node }
    var compiler = SchemaCompiler(library: self, resource: resource, pointer: pointer)
    compiler.fill(node, schema)
    return node
  }

  /// Compiles a subschema, which begins a resource of its own if it has an identifier.
  func compileSubschema(_ schema: JSONValue, _ pointer: String, _ resource: SchemaResource) -> SchemaNode {
    if !usesTable, let identifier = schema["$id"]?.string {
      let uri = SchemaURI(identifier).resolved(against: SchemaURI(resource.uri)).withoutFragment
      if let inner = resources[uri], let node = node(at: "", in: inner) { return node }
    }
    return compile(schema, pointer, resource)
  }
}

// MARK: - Finding resources and anchors

extension SchemaLibrary {
  /// A document is known by where it came from and by the identifier it gives itself.
  private func addDocument(_ schema: JSONValue, uri: String) {
    resources[uri] = add(schema, base: uri)
  }

  @discardableResult
  private func add(_ schema: JSONValue, base: String) -> SchemaResource {
    var uri = base
    if let identifier = schema["$id"]?.string { uri = SchemaURI(identifier).resolved(against: SchemaURI(base)).withoutFragment }
    let resource = SchemaResource(uri: uri, root: schema)
    ownedResources.append(resource)
    resources[uri] = resource
    index(schema, "", resource)
    return resource
  }

  private func index(_ schema: JSONValue, _ pointer: String, _ resource: SchemaResource) {
    guard case .object(let object) = schema else { return }
    if let anchor = object["$anchor"]?.string { resource.anchors[anchor] = pointer }
    if let anchor = object["$dynamicAnchor"]?.string {
      resource.anchors[anchor] = pointer
      resource.dynamicAnchors[anchor] = pointer
    }
    SubschemaPlaces.forEach(in: object, pointer) { subschema, place in
      if subschema["$id"]?.string != nil { add(subschema, base: resource.uri) } else { index(subschema, place, resource) }
    }
  }

  /// A meta-schema that lists vocabularies, but not the one for validation, switches its keywords off (core, section 8.1.2).
  private func validates(_ resource: SchemaResource) -> Bool {
    guard let dialect = resource.root["$schema"]?.string, let metaschema = resources[SchemaURI(dialect).withoutFragment],
      case .object(let vocabularies) = metaschema.root["$vocabulary"]
    else { return true }
    return vocabularies["https://json-schema.org/draft/2020-12/vocab/validation"] != nil
  }
}
