import ContractModel

/// The bundler's way through the document.
extension SharedParts {
  mutating func walk() {
    for item in model.paths + model.webhooks { visit(item) }
    for part in model.components.parameters { visit(part.value) }
    for schema in model.components.schemas { visit(schema.schema) }
    for part in model.components.responses { visit(part.value) }
    for part in model.components.requestBodies { visit(part.value) }
    for part in model.components.headers { visit(part.value, in: nil) }
    for part in model.components.pathItems { visit(part.value) }
  }

  private mutating func visit(_ item: PathItem) {
    for parameter in item.parameters { visit(parameter) }
    for method in ["get", "put", "post", "delete", "options", "head", "patch", "trace"] {
      for id in item.operations where model[id].method == method { visit(model[id]) }
    }
  }

  private mutating func visit(_ operation: Operation) {
    for parameter in operation.ownParameters { visit(parameter) }
    if let body = operation.requestBody { visit(body) }
    for response in operation.responses where response.status == .default { visit(response) }
    for response in operation.responses where response.status != .default { visit(response) }
    for item in operation.callbacks.flatMap(\.items) { visit(item) }
  }

  private mutating func visit(_ parameter: Parameter) {
    let place = parameter.provenance
    if seenParts.insert("parameter " + place.pointer).inserted { visit(parameter.schema) }
    guard place.isElsewhere else { return }
    _ = parameterNames.name(place.pointer, pointer: place.pointer) { _, _ in false }
  }

  private mutating func visit(_ body: RequestBody) {
    let place = body.provenance
    if seenParts.insert("body " + place.pointer).inserted { visit(body.contents) }
    guard place.isElsewhere else { return }
    _ = bodyNames.name(place.pointer, pointer: place.pointer) { _, _ in false }
  }

  private mutating func visit(_ response: Response) {
    let place = response.provenance
    if seenParts.insert("response " + place.pointer).inserted {
      for header in response.headers + response.ignoredHeaders { visit(header, in: response) }
      visit(response.contents)
    }
    guard place.isElsewhere else { return }
    _ = responseNames.name(place.pointer, pointer: place.pointer) { _, _ in false }
  }

  private mutating func visit(_ header: Header, in response: Response?) {
    let place = header.provenance
    if seenParts.insert("header " + place.pointer).inserted { visit(header.schema) }
    guard header.isReference(in: response) else { return }
    _ = headerNames.name(place.pointer, pointer: place.pointer) { _, _ in false }
  }

  private mutating func visit(_ contents: [Content]) {
    for content in contents {
      if let schema = content.schema { visit(schema) }
    }
  }

  private mutating func visit(_ id: SchemaID, isReferenced: Bool = false) {
    let target = target(of: id)
    if seenSchemas.insert(target).inserted {
      for entry in model.schemas[target].discriminator?.mapping ?? [] { visit(entry.schema, isReferenced: true) }
      for child in model.schemas[target].children { visit(child) }
    }
    guard isReferenced || model.schemas[id].reference != nil, model.schemas[target].provenance.isElsewhere else { return }
    let schemas = model.schemas
    let pointer = schemas[target].provenance.pointer
    _ = schemaNames.name(target, pointer: pointer) { SameContent.isSame($0, $1, schemas) }
  }
}

extension Header {
  /// True for a header of another file that is not written inside `response` itself.
  func isReference(in response: Response?) -> Bool {
    guard provenance.isElsewhere else { return false }
    guard let response else { return true }
    return !provenance.pointer.hasPrefix(response.provenance.pointer + "/headers/")
  }
}

extension Schema {
  /// The schemas written inside this one, in the bundler's order.
  fileprivate var children: [SchemaID] {
    var children = definitions.map(\.schema)
    children += allOf + anyOf + oneOf + [not, condition?.test, condition?.then, condition?.otherwise].compactMap { $0 }
    children += object.dependentSchemas.map(\.schema) + array.prefixItems + [array.contains].compactMap { $0 }
    children += object.patternProperties.map(\.schema)
    children += [object.propertyNames, array.unevaluatedItems, object.unevaluatedProperties].compactMap { $0 }
    children += object.properties.map(\.schema) + [array.items, object.additionalProperties].compactMap { $0 }
    return children
  }
}
