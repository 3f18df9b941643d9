import ContractModel

extension SchemaTypes {
  /// Declared members, definitions, and an index signature for the others; nil when there is none of them.
  mutating func object(_ schema: Schema, _ id: SchemaID, at place: Place) -> TypeExpression? {
    var members = self.members(of: schema, id, at: place)
    if let definitions = definitions(of: schema, id, at: place) { members.append(definitions) }
    let known: [TypeExpression] = members.isEmpty ? [] : [.object(members)]
    let others = otherMembers(of: schema, at: place)
    if known.isEmpty, others.isEmpty { return nil }
    return .allOf(known + (others.isEmpty ? [] : [.map(.anyOf(others))]))
  }

  private mutating func members(of schema: Schema, _ id: SchemaID, at place: Place) -> [TypeExpression.Member] {
    let inherited = discriminators.inheritedValue(of: schema, at: place.owner, model)?.member
    var members = inherited.map { [$0] } ?? []
    let replacements = discriminators.replacements(in: id)
    for property in schema.object.properties where property.name != inherited?.name && !isDropped(property) {
      if let replacement = replacements.first(where: { $0.name == property.name }) {
        members.append(replacement.member)
      } else {
        members.append(member(property, at: place))
      }
    }
    for replacement in replacements where !schema.has(replacement.name) { members.append(replacement.member) }
    return members
  }

  /// True for a member that the direction leaves out.
  func isDropped(_ property: SchemaProperty) -> Bool { rendition?.direction?.drops(model.schemas[property.schema]) ?? false }

  private mutating func member(_ property: SchemaProperty, at place: Place) -> TypeExpression.Member {
    let schema = model.schemas[property.schema]
    return TypeExpression.Member(
      name: property.name, type: type(of: schema, property.schema, at: place.named(property.name)),
      isOptional: !isPresent(property, isSent: place.isSent),
      isReadOnly: schema.annotations.isReadOnly, documentation: documentation(of: schema))
  }

  /// Whether a member is always there. Its default makes it so, but in what clients send.
  func isPresent(_ property: SchemaProperty, isSent: Bool) -> Bool {
    property.isRequired || (model.schemas[property.schema].annotations.defaultValue != nil && !isSent)
  }

  /// Schemas under `$defs` show as a member of that name.
  private mutating func definitions(of schema: Schema, _ id: SchemaID, at place: Place) -> TypeExpression.Member? {
    var members: [TypeExpression.Member] = []
    for definition in schema.definitions {
      let target = model.schemas[definition.schema]
      guard target.provenance.pointer.contains("/$defs/") else { continue }
      var inside = place.named(definition.name)
      if place.owner == id { inside.owner = definition.schema }
      members.append(
        TypeExpression.Member(
          name: definition.name, type: type(of: definition.schema, at: inside), isReadOnly: target.annotations.isReadOnly,
          documentation: documentation(of: target)))
    }
    return members.isEmpty ? nil : TypeExpression.Member(name: "$defs", type: .object(members))
  }

  private mutating func otherMembers(of schema: Schema, at place: Place) -> [TypeExpression] {
    var types: [TypeExpression] = []
    if let additional = schema.object.additionalProperties, model.schemas[additional].boolean != false {
      types.append(type(of: additional, at: place))
    }
    for pattern in schema.object.patternProperties { types.append(type(of: pattern.schema, at: place)) }
    return types
  }
}
