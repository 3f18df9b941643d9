import ContractModel

extension ZodSchemas {
  mutating func object(_ schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) {
    let start = writer.mark
    let members = members(of: schema, id, at: place)
    let others = otherMembers(of: schema)
    if members.isEmpty, !others.isEmpty {
      writer.code("z.record(z.string(), ")
      union(others, isOpen: hasPatternsAlone(schema), at: place)
      writer.code(")")
      return memberChecks(schema, id, since: start, seesAll: true)
    }
    let isClosed = others.isEmpty && schema.object.additionalProperties.map { model.schemas[$0].boolean == false } ?? false
    writer.endLine(isClosed ? "z.strictObject({" : "z.object({")
    writer.indent()
    for member in members { write(member, of: id, at: place) }
    writer.outdent()
    writer.startLine()
    writer.code("})")
    if !others.isEmpty {
      writer.code(".catchall(")
      union(others, isOpen: hasPatternsAlone(schema), at: place)
      writer.code(")")
    }
    memberChecks(schema, id, since: start, seesAll: isClosed || !others.isEmpty)
  }

  private enum Member {
    case declared(SchemaProperty)
    case discriminator(Discriminators.Value)
  }

  /// The members in the order in which `schema.d.ts` has them.
  private func members(of schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) -> [Member] {
    let inherited = types.discriminators.inheritedValue(of: schema, at: place.owner, model)
    var members = inherited.map { [Member.discriminator($0)] } ?? []
    let replacements = types.discriminators.replacements(in: id)
    for property in schema.object.properties where property.name != inherited?.name {
      if let replacement = replacements.first(where: { $0.name == property.name }) {
        members.append(.discriminator(replacement))
      } else {
        members.append(.declared(property))
      }
    }
    for replacement in replacements where !schema.has(replacement.name) { members.append(.discriminator(replacement)) }
    return members
  }

  private mutating func write(_ member: Member, of id: SchemaID, at place: SchemaTypes.Place) {
    writer.startLine()
    switch member {
    case .discriminator(let value):
      writer.valueKey(value.name)
      writer.code(": ")
      literals(value.values.map { .string($0) })
      writer.endLine(",")
    case .declared(let property):
      if id == getters?.component, needsGetter(property, of: model.schemas[id]) { return getter(property, at: place) }
      writer.valueKey(property.name)
      writer.code(": ")
      value(of: property, at: place)
      writer.endLine(",")
    }
  }

  /// The schema of a member, and what it is when the member is missing.
  mutating func value(of property: SchemaProperty, at place: SchemaTypes.Place) {
    let schema = model.schemas[property.schema]
    self.schema(schema, property.schema, at: place.named(property.name))
    guard !property.isRequired else { return }
    if let value = schema.annotations.defaultValue, !place.isSent {
      defaultValue(value, of: property.schema)
    } else {
      writer.code(".exactOptional()")
    }
  }

  /// A default that holds dates is read like any other text.
  private mutating func defaultValue(_ value: JSONLiteral, of id: SchemaID) {
    writer.code(dated.contains(id) ? ".prefault(" : ".default(")
    switch value {
    case .array, .object: writer.code("() => (")
    default: break
    }
    self.writer.value(value)
    switch value {
    case .array, .object: writer.code(") as never)")
    default: writer.code(" as never)")
    }
  }

  /// Schemas for members that are not declared, without those that refuse everything.
  private func otherMembers(of schema: Schema) -> [SchemaID] {
    let additional = schema.object.additionalProperties.map { [$0] } ?? []
    return additional.filter { model.schemas[$0].boolean != false } + schema.object.patternProperties.map(\.schema)
  }

  private mutating func union(_ ids: [SchemaID], isOpen: Bool, at place: SchemaTypes.Place) {
    if ids.count == 1, !isOpen { return schema(ids[0], at: place) }
    writer.code("z.union([")
    for (index, id) in ids.enumerated() {
      if index > 0 { writer.code(", ") }
      schema(id, at: place)
    }
    writer.code(isOpen ? ", z.unknown()])" : "])")
  }

  /// - Parameter seesAll: whether a refinement sees every member. `z.object` drops those that are not declared before it runs.
  private mutating func memberChecks(_ schema: Schema, _ id: SchemaID, since start: Int, seesAll: Bool) {
    for test in memberTests(of: schema) {
      if seesAll { refine(test) } else { and({ $0.custom(test) }, since: start, of: id) }
    }
  }
}
