import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  /// The number of a schema, given when it is first met.
  func schemaID(_ schema: DocumentSchema, pointer: String) -> SchemaID {
    let location = schema.location
    if let known = schemaIDs[location] { return known }
    var lowered = Schema(provenance: provenance(schema.node, pointer))
    lowered.componentName = componentNames[location]
    let id = model.schemas.append(lowered)
    schemaIDs[location] = id
    queue.append((schema, id))
    return id
  }

  func schemaID(optional schema: DocumentSchema?, pointer: @autoclosure () -> String) -> SchemaID? {
    guard let schema else { return nil }
    return schemaID(schema, pointer: pointer())
  }

  /// Fills in every schema that was met and not yet looked into.
  func drain() {
    var next = 0
    while next < queue.count {
      let (schema, id) = queue[next]
      next += 1
      var lowered = model.schemas[id]
      fillSchema(&lowered, from: schema)
      model.schemas[id] = lowered
    }
    queue.removeAll(keepingCapacity: true)
  }

  private func fillSchema(_ target: inout Schema, from schema: DocumentSchema) {
    target.boolean = schema.boolean
    guard schema.boolean == nil else { return }
    fillAnnotations(&target.annotations, from: schema)
    if let reference = schema.reference {
      target.reference = follow(reference)
      // In 3.0 the members beside a $ref are ignored by the specification; annotations are kept for readers.
      if document.version == .v3_0, target.reference != nil {
        reportIgnoredSiblings(schema)
        if schema.nullable?.value == true { target.isMarkedNullable = true }
        return
      }
    }
    fillAssertions(&target, from: schema)
    if schema.hasStringKeywords { fillStrings(&target.string, from: schema) }
    if schema.hasNumberKeywords { fillNumbers(&target.number, from: schema) }
    fillArray(&target.array, from: schema, pointer: target.provenance.pointer)
    fillObject(&target.object, from: schema, pointer: target.provenance.pointer)
    fillComposition(&target, from: schema)
    if target.enumeration != nil { checkEnumeration(target, schema) }
  }

  /// The target of a `$ref`, or nil when it cannot be found (the resolver has reported it then).
  func follow(_ reference: Reference) -> SchemaID? {
    guard let target = resolver.resolve(schema: reference) else { return nil }
    if let known = schemaIDs[target.location] { return known }
    return schemaID(target, pointer: place(of: target.node))
  }

  private func fillAnnotations(_ target: inout Annotations, from schema: DocumentSchema) {
    target.title = schema.title?.value
    target.description = schema.description?.value
    target.isDeprecated = schema.deprecated?.value ?? false
    target.isReadOnly = schema.readOnly?.value ?? false
    target.isWriteOnly = schema.writeOnly?.value ?? false
    if let value = schema.defaultValue { target.defaultValue = JSONLiteral(value) }
    for example in schema.example.map({ [$0] + schema.examples }) ?? schema.examples { target.examples.append(JSONLiteral(example)) }
    target.xml = schema.xml.map { XMLForm($0) }
  }

  private func fillAssertions(_ target: inout Schema, from schema: DocumentSchema) {
    for type in schema.types {
      if let kind = JSONKinds(name: type.value.rawValue) { target.kinds.insert(kind) }
    }
    if schema.nullable?.value == true {
      target.isMarkedNullable = true
      if !target.kinds.isEmpty { target.kinds.insert(.null) }
    }
    if let values = schema.enumValues { target.enumeration = values.map { JSONLiteral($0) } }
    if let constant = schema.constant { target.constant = JSONLiteral(constant) }
    target.format = schema.format?.value
    for item in schema.extensions { target.extensions.append(.init(name: item.key.value, value: JSONLiteral(item.value))) }
    fillAnchors(&target, from: schema)
  }

  private func fillAnchors(_ target: inout Schema, from schema: DocumentSchema) {
    let pointer = target.provenance.pointer
    for entry in schema.definitions {
      let id = schemaID(entry.value, pointer: pointer + "/$defs/" + JSONPointer.escape(entry.name))
      target.definitions.append(NamedSchema(name: entry.name, schema: id))
    }
    var anchors = Anchors()
    // The older `$recursiveAnchor` is one without a name.
    anchors.dynamicAnchor = schema.dynamicAnchor?.value ?? (schema.recursiveAnchor?.value == true ? "" : nil)
    if let reference = schema.dynamicReference, let found = resolver.resolve(dynamic: reference) {
      anchors.dynamicReference = String(reference.text.value.drop { $0 != "#" }.dropFirst())
      anchors.dynamicTarget = schemaIDs[found.location] ?? schemaID(found, pointer: place(of: found.node))
      if target.reference == nil, anchors.dynamicReference != "" { target.reference = anchors.dynamicTarget }
    }
    if anchors != Anchors() { target.anchors = anchors }
  }

  private func reportIgnoredSiblings(_ schema: DocumentSchema) {
    guard schema.hasStringKeywords || schema.hasNumberKeywords || !schema.types.isEmpty || !schema.properties.isEmpty,
      let reference = schema.reference
    else { return }
    diagnostics.warning(
      .ignoredReferenceSibling, "OpenAPI 3.0 ignores keywords beside $ref", at: reference.span,
      help: "move the $ref into an allOf to make them count")
  }
}
