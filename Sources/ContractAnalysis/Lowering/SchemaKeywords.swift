import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension DocumentSchema {
  var hasStringKeywords: Bool {
    minLength != nil || maxLength != nil || pattern != nil || contentEncoding != nil || contentMediaType != nil
  }

  var hasNumberKeywords: Bool {
    minimum != nil || maximum != nil || exclusiveMinimum != nil || exclusiveMaximum != nil || multipleOf != nil
  }
}

extension Lowering {
  func fillStrings(_ target: inout StringConstraints, from schema: DocumentSchema) {
    target.minLength = schema.minLength?.value
    target.maxLength = schema.maxLength?.value
    target.contentEncoding = schema.contentEncoding?.value
    target.contentMediaType = schema.contentMediaType?.value
    if let pattern = schema.pattern, isUsable(pattern) { target.pattern = pattern.value }
  }

  /// Levels 3.0's boolean exclusive bounds to numbers.
  func fillNumbers(_ target: inout NumberConstraints, from schema: DocumentSchema) {
    target.multipleOf = number(schema.multipleOf?.value)
    let minimum = number(schema.minimum?.value)
    let maximum = number(schema.maximum?.value)
    (target.minimum, target.exclusiveMinimum) = bound(minimum, schema.exclusiveMinimum?.value)
    (target.maximum, target.exclusiveMaximum) = bound(maximum, schema.exclusiveMaximum?.value)
  }

  private func bound(_ limit: String?, _ exclusive: ExclusiveLimit?) -> (inclusive: String?, exclusive: String?) {
    switch exclusive {
    case .flag(true): (nil, limit)
    case .number(let value): (limit, number(value))
    case .flag(false), nil: (limit, nil)
    }
  }

  private func number(_ literal: NumberLiteral?) -> String? { literal.flatMap { JSONLiteral.jsonNumber($0.text) } }

  func fillArray(_ target: inout ArrayConstraints, from schema: DocumentSchema, pointer: String) {
    target.items = schemaID(optional: schema.items, pointer: pointer + "/items")
    for (index, item) in schema.prefixItems.enumerated() {
      target.prefixItems.append(schemaID(item, pointer: "\(pointer)/prefixItems/\(index)"))
    }
    target.contains = schemaID(optional: schema.contains, pointer: pointer + "/contains")
    target.minContains = schema.minContains?.value
    target.maxContains = schema.maxContains?.value
    target.minItems = schema.minItems?.value
    target.maxItems = schema.maxItems?.value
    target.uniqueItems = schema.uniqueItems?.value ?? false
    target.unevaluatedItems = schemaID(optional: schema.unevaluatedItems, pointer: pointer + "/unevaluatedItems")
  }

  func fillObject(_ target: inout ObjectConstraints, from schema: DocumentSchema, pointer: String) {
    for name in schema.required { target.required.append(name.value) }
    for entry in schema.properties {
      let id = schemaID(entry.value, pointer: pointer + "/properties/" + JSONPointer.escape(entry.name))
      let property = SchemaProperty(name: entry.name, schema: id, isRequired: target.required.contains(entry.name))
      target.properties.append(property)
    }
    target.additionalProperties = schemaID(optional: schema.additionalProperties, pointer: pointer + "/additionalProperties")
    target.patternProperties = named(schema.patternProperties, pointer + "/patternProperties/")
    target.propertyNames = schemaID(optional: schema.propertyNames, pointer: pointer + "/propertyNames")
    target.minProperties = schema.minProperties?.value
    target.maxProperties = schema.maxProperties?.value
    for entry in schema.dependentRequired {
      target.dependentRequired.append(DependentNames(name: entry.name, required: entry.value.map(\.value)))
    }
    target.dependentSchemas = named(schema.dependentSchemas, pointer + "/dependentSchemas/")
    target.unevaluatedProperties = schemaID(optional: schema.unevaluatedProperties, pointer: pointer + "/unevaluatedProperties")
  }

  private func named(_ entries: [Entry<DocumentSchema>], _ pointer: String) -> [NamedSchema] {
    entries.map { NamedSchema(name: $0.name, schema: schemaID($0.value, pointer: pointer + JSONPointer.escape($0.name))) }
  }

  func fillComposition(_ target: inout Schema, from schema: DocumentSchema) {
    let pointer = target.provenance.pointer
    target.allOf = members(schema.allOf, pointer + "/allOf/")
    target.anyOf = members(schema.anyOf, pointer + "/anyOf/")
    target.oneOf = members(schema.oneOf, pointer + "/oneOf/")
    target.not = schemaID(optional: schema.not, pointer: pointer + "/not")
    if let test = schema.ifSchema {
      target.condition = Condition(
        test: schemaID(test, pointer: pointer + "/if"), then: schemaID(optional: schema.thenSchema, pointer: pointer + "/then"),
        otherwise: schemaID(optional: schema.elseSchema, pointer: pointer + "/else"))
    }
    if let discriminator = schema.discriminator { target.discriminator = lower(discriminator) }
  }

  private func members(_ schemas: [DocumentSchema], _ pointer: String) -> [SchemaID] {
    var ids: [SchemaID] = []
    for (index, schema) in schemas.enumerated() { ids.append(schemaID(schema, pointer: pointer + String(index))) }
    return ids
  }

  /// Mapping values are references or bare component names (Discriminator Object).
  private func lower(_ discriminator: DocumentDiscriminator) -> Discriminator {
    var lowered = Discriminator(propertyName: discriminator.propertyName.value)
    for entry in discriminator.mapping {
      guard let target = resolver.resolve(schemaNamed: entry.value, from: discriminator.node) else { continue }
      let id = schemaIDs[target.location] ?? schemaID(target, pointer: place(of: target.node))
      lowered.mapping.append(.init(value: entry.name, schema: id))
    }
    if let fallback = discriminator.defaultMapping, let target = resolver.resolve(schemaNamed: fallback, from: discriminator.node) {
      lowered.defaultMapping = schemaIDs[target.location] ?? schemaID(target, pointer: place(of: target.node))
    }
    return lowered
  }
}
