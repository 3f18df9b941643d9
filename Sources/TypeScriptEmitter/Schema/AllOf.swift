import ContractModel

extension SchemaTypes {
  /// The types of `allOf`, and the discriminator values that a choice elsewhere gives this schema.
  mutating func parts(of schema: Schema, _ id: SchemaID, at place: Place) -> [TypeExpression] {
    guard !schema.allOf.isEmpty else { return [] }
    var parts = schema.allOf.map { part($0, required: schema.object.required, at: place) }
    for addition in discriminators.additions(to: id) { parts.append(.object([addition.member])) }
    return parts
  }

  /// A schema with a discriminator hands its member on without its type, which the child narrows.
  private mutating func part(_ id: SchemaID, required: [String], at place: Place) -> TypeExpression {
    let schema = model.schemas[id]
    guard let target = schema.reference else {
      let type = inlinePart(schema, id, required: required, at: place)
      return schema.discriminator.map { .omit(type, $0.propertyName) } ?? type
    }
    let type = referencedPart(target, required: required)
    return discriminators.discriminator(knownBy: target).map { .omit(type, $0.propertyName) } ?? type
  }

  private mutating func referencedPart(_ target: SchemaID, required: [String]) -> TypeExpression {
    let type = reference(to: target)
    guard !required.isEmpty, !discriminators.isHandled(target) else { return type }
    let resolved = discriminators.target(of: target)
    let names = required.filter { declares(resolved, $0) }
    guard !names.isEmpty else { return type }
    usesWithRequired = true
    return .withRequired(type, names)
  }

  private func declares(_ id: SchemaID, _ name: String) -> Bool {
    if discriminators.replacements(in: id).contains(where: { $0.name == name }) { return true }
    guard let property = model.schemas[id].object.properties.first(where: { $0.name == name }) else { return false }
    return model.schemas[property.schema].boolean != false && !isDropped(property)
  }

  /// The schema around it may require members that only this one declares.
  private mutating func inlinePart(_ schema: Schema, _ id: SchemaID, required: [String], at place: Place) -> TypeExpression {
    guard !required.isEmpty else { return type(of: schema, id, at: place) }
    var schema = schema
    for index in schema.object.properties.indices where required.contains(schema.object.properties[index].name) {
      schema.object.properties[index].isRequired = true
    }
    schema.object.required += required
    return type(of: schema, id, at: place)
  }
}
