import OpenAPIDocument

/// Follows every reference of a document, as the analysis will.
struct ReferenceWalker {
  let references: ReferenceResolver
  private(set) var schemas: Set<SchemaLocation> = []
  private(set) var operations = 0

  init(_ references: ReferenceResolver) {
    self.references = references
  }

  mutating func visit(_ document: Document) {
    for item in document.paths.items { visit(item.value) }
    for item in document.webhooks { visit(item.value) }
    visit(document.components)
  }

  private mutating func visit(_ components: Components) {
    for entry in components.schemas { visit(entry.value) }
    for entry in components.responses { visit(entry.value) }
    for entry in components.parameters { visit(entry.value) }
    for entry in components.examples { _ = references.resolve(example: entry.value) }
    for entry in components.requestBodies { visit(entry.value) }
    for entry in components.headers { visit(entry.value) }
    for entry in components.securitySchemes { _ = references.resolve(securityScheme: entry.value) }
    for entry in components.links { _ = references.resolve(link: entry.value) }
    for entry in components.callbacks { visit(entry.value) }
    for entry in components.pathItems { visit(entry.value) }
    visit(components.mediaTypes)
  }

  private mutating func visit(_ item: PathItem) {
    guard let item = references.resolve(pathItem: item) else { return }
    item.parameters.forEach { visit($0) }
    for method in item.operations {
      guard let operation = references.resolve(operation: method.operation) else { continue }
      operations += 1
      visit(operation)
    }
  }

  private mutating func visit(_ operation: Operation) {
    operation.parameters.forEach { visit($0) }
    if let body = operation.requestBody { visit(body) }
    for response in operation.responses.entries { visit(response.value) }
    for callback in operation.callbacks { visit(callback.value) }
  }

  private mutating func visit(_ callback: ReferenceOr<Callback>) {
    for item in references.resolve(callback: callback)?.items ?? [] { visit(item.value) }
  }

  private mutating func visit(_ parameter: ReferenceOr<Parameter>) {
    guard let parameter = references.resolve(parameter: parameter) else { return }
    visit(parameter.schema)
    visit(parameter.content)
    for example in parameter.examples { _ = references.resolve(example: example.value) }
  }

  private mutating func visit(_ body: ReferenceOr<RequestBody>) {
    visit(references.resolve(requestBody: body)?.content ?? [])
  }

  private mutating func visit(_ response: ReferenceOr<Response>) {
    guard let response = references.resolve(response: response) else { return }
    for header in response.headers { visit(header.value) }
    visit(response.content)
    for link in response.links { _ = references.resolve(link: link.value) }
  }

  private mutating func visit(_ header: ReferenceOr<Header>) {
    guard let header = references.resolve(header: header) else { return }
    visit(header.schema)
    visit(header.content)
  }

  private mutating func visit(_ content: [Entry<ReferenceOr<MediaType>>]) {
    for entry in content {
      guard let mediaType = references.resolve(mediaType: entry.value) else { continue }
      visit(mediaType.schema)
      visit(mediaType.itemSchema)
      for example in mediaType.examples { _ = references.resolve(example: example.value) }
      for encoding in mediaType.encoding { encoding.value.headers.forEach { visit($0.value) } }
    }
  }

  private mutating func visit(_ schema: Schema?) {
    guard let schema, schemas.insert(schema.location).inserted else { return }
    if let reference = schema.reference { visit(references.resolve(schema: reference)) }
    if let reference = schema.dynamicReference { visit(references.resolve(dynamic: reference)) }
    _ = references.canonical(schema)
    for mapping in schema.discriminator?.mapping ?? [] { visit(references.resolve(schemaNamed: mapping.value, from: schema.node)) }
    children(of: schema).forEach { visit($0) }
  }

  private func children(of schema: Schema) -> [Schema?] {
    let single = [
      schema.items, schema.contains, schema.unevaluatedItems, schema.additionalProperties, schema.propertyNames,
      schema.unevaluatedProperties, schema.not, schema.ifSchema, schema.thenSchema, schema.elseSchema, schema.contentSchema,
    ]
    let maps = [schema.properties, schema.patternProperties, schema.dependentSchemas, schema.definitions]
    return single + schema.prefixItems + schema.allOf + schema.anyOf + schema.oneOf + maps.flatMap { $0.map(\.value) }
  }
}
