extension Schema {
  /// The same schema with every schema that it is made of, or refers to, replaced.
  public func mappingParts(_ replace: (SchemaID) -> SchemaID) -> Schema {
    var copy = self
    copy.reference = reference.map(replace)
    copy.allOf = allOf.map(replace)
    copy.anyOf = anyOf.map(replace)
    copy.oneOf = oneOf.map(replace)
    copy.not = not.map(replace)
    copy.condition = condition.map {
      Condition(test: replace($0.test), then: $0.then.map(replace), otherwise: $0.otherwise.map(replace))
    }
    copy.array = array.mappingParts(replace)
    copy.object = object.mappingParts(replace)
    copy.discriminator = discriminator.map { $0.mappingParts(replace) }
    return copy
  }

  /// The schemas that it is made of or refers to.
  public var parts: [SchemaID] {
    var parts: [SchemaID] = []
    _ = mappingParts { part in
      parts.append(part)
      return part
    }
    return parts
  }
}

extension ArrayConstraints {
  fileprivate func mappingParts(_ replace: (SchemaID) -> SchemaID) -> ArrayConstraints {
    var copy = self
    copy.items = items.map(replace)
    copy.prefixItems = prefixItems.map(replace)
    copy.contains = contains.map(replace)
    copy.unevaluatedItems = unevaluatedItems.map(replace)
    return copy
  }
}

extension ObjectConstraints {
  fileprivate func mappingParts(_ replace: (SchemaID) -> SchemaID) -> ObjectConstraints {
    var copy = self
    for index in properties.indices { copy.properties[index].schema = replace(properties[index].schema) }
    for index in patternProperties.indices { copy.patternProperties[index].schema = replace(patternProperties[index].schema) }
    for index in dependentSchemas.indices { copy.dependentSchemas[index].schema = replace(dependentSchemas[index].schema) }
    copy.additionalProperties = additionalProperties.map(replace)
    copy.propertyNames = propertyNames.map(replace)
    copy.unevaluatedProperties = unevaluatedProperties.map(replace)
    return copy
  }
}

extension Discriminator {
  fileprivate func mappingParts(_ replace: (SchemaID) -> SchemaID) -> Discriminator {
    var copy = self
    for index in mapping.indices { copy.mapping[index].schema = replace(mapping[index].schema) }
    copy.defaultMapping = defaultMapping.map(replace)
    return copy
  }
}
