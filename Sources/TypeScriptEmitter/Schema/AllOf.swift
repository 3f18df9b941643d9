import ContractModel

extension SchemaTypes {
  /// The types of `allOf`, and the discriminator values that a choice elsewhere gives this schema.
  mutating func parts(of schema: Schema, _ id: SchemaID, at place: Place) -> [TypeExpression] {
    guard !schema.allOf.isEmpty else { return [] }
    var parts = schema.allOf.map { part($0, of: id, required: schema.object.required, at: place) }
    for addition in discriminators.additions(to: id) { parts.append(.object([addition.member])) }
    return parts
  }

  /// A schema with a discriminator hands its member on without its type, which the child narrows.
  private mutating func part(_ id: SchemaID, of whole: SchemaID, required: [String], at place: Place) -> TypeExpression {
    let schema = model.schemas[id]
    guard let target = schema.reference else {
      let type = inlinePart(schema, id, required: required, at: place)
      return schema.discriminator.map { .omit(type, $0.propertyName) } ?? type
    }
    let type =
      baseAlone(target, under: whole).map { inlinePart($0, discriminators.target(of: target), required: required, at: Place()) }
      ?? referencedPart(target, required: required)
    return discriminators.discriminator(knownBy: target).map { .omit(type, $0.propertyName) } ?? type
  }

  /// The schema `target` without its alternatives, when these lead back to `id`, which is one of them and extends it.
  func baseAlone(_ target: SchemaID, under id: SchemaID) -> Schema? {
    var base = model.schemas[discriminators.target(of: target)]
    guard !base.oneOf.isEmpty || !base.anyOf.isEmpty, leads(base.oneOf + base.anyOf, to: id) else { return nil }
    (base.oneOf, base.anyOf) = ([], [])
    return base
  }

  /// True when `schemas` are composed of `id`, however deep.
  private func leads(_ schemas: [SchemaID], to id: SchemaID) -> Bool {
    var (open, seen) = (schemas, Set(schemas))
    while let next = open.popLast() {
      if next == id { return true }
      let schema = model.schemas[next]
      let parts = [schema.reference].compactMap { $0 } + schema.allOf + schema.anyOf + schema.oneOf
      for part in parts where seen.insert(part).inserted { open.append(part) }
    }
    return false
  }

  private mutating func referencedPart(_ target: SchemaID, required: [String]) -> TypeExpression {
    let type = reference(to: target)
    guard !required.isEmpty, !discriminators.isHandled(target) else { return type }
    let resolved = discriminators.target(of: target)
    let names = required.filter { declares(resolved, $0) }
    guard !names.isEmpty else { return type }
    usesWithRequired = true
    return .withRequired(isNullable(target) ? .nonNullable(type) : type, names)
  }

  /// True for a component that may be null. Its type has no members that could be required; openapi-typescript's does not compile then.
  func isNullable(_ target: SchemaID) -> Bool { model.schemas[discriminators.target(of: target)].kinds.contains(.null) }

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
