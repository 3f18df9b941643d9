import ContractModel

/// Whether two schemas say the same, wherever they are written.
enum SameContent {
  static func isSame(_ left: SchemaID, _ right: SchemaID, _ schemas: SchemaTable, depth: Int = 0) -> Bool {
    if left == right { return true }
    guard depth < 16 else { return false }
    var (first, second) = (schemas[left], schemas[right])
    guard children(&first, matching: &second, schemas, depth + 1) else { return false }
    second.provenance = first.provenance
    second.componentName = first.componentName
    return first == second
  }

  /// Compares what is written inside, and makes both sides equal there.
  private static func children(_ left: inout Schema, matching right: inout Schema, _ schemas: SchemaTable, _ depth: Int) -> Bool {
    let (first, second) = (left.allChildren, right.allChildren)
    guard first.count == second.count else { return false }
    var renamed: [SchemaID: SchemaID] = [:]
    for (one, other) in zip(first, second) {
      guard isSame(one, other, schemas, depth: depth) else { return false }
      renamed[other] = one
    }
    right.renameChildren { renamed[$0] ?? $0 }
    return true
  }
}

extension Schema {
  fileprivate var allChildren: [SchemaID] {
    var copy = self
    var children: [SchemaID] = []
    copy.renameChildren {
      children.append($0)
      return $0
    }
    return children
  }

  /// Puts other ids in place of those of the schemas written inside.
  mutating func renameChildren(_ rename: (SchemaID) -> SchemaID) {
    allOf = allOf.map(rename)
    anyOf = anyOf.map(rename)
    oneOf = oneOf.map(rename)
    not = not.map(rename)
    definitions = definitions.map { NamedSchema(name: $0.name, schema: rename($0.schema)) }
    if let condition {
      self.condition = Condition(
        test: rename(condition.test), then: condition.then.map(rename), otherwise: condition.otherwise.map(rename))
    }
    array.renameChildren(rename)
    object.renameChildren(rename)
  }
}

extension ArrayConstraints {
  fileprivate mutating func renameChildren(_ rename: (SchemaID) -> SchemaID) {
    items = items.map(rename)
    prefixItems = prefixItems.map(rename)
    contains = contains.map(rename)
    unevaluatedItems = unevaluatedItems.map(rename)
  }
}

extension ObjectConstraints {
  fileprivate mutating func renameChildren(_ rename: (SchemaID) -> SchemaID) {
    for index in properties.indices { properties[index].schema = rename(properties[index].schema) }
    additionalProperties = additionalProperties.map(rename)
    patternProperties = patternProperties.map { NamedSchema(name: $0.name, schema: rename($0.schema)) }
    propertyNames = propertyNames.map(rename)
    dependentSchemas = dependentSchemas.map { NamedSchema(name: $0.name, schema: rename($0.schema)) }
    unevaluatedProperties = unevaluatedProperties.map(rename)
  }
}
