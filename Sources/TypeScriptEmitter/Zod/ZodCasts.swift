import ContractModel

/// Where `schema.d.ts` has a type that lets more through than the schema does, the schema is given that type.
extension ZodSchemas {
  /// True where openapi-typescript's type joins by `|` what must hold together, or leaves out a discriminator that nothing puts back.
  func isLooser(_ schema: Schema, _ id: SchemaID, _ hasCore: Bool, at place: SchemaTypes.Place) -> Bool {
    if !schema.anyOf.isEmpty, hasCore || !schema.allOf.isEmpty { return true }
    if hasPatternsAlone(schema) || schema.definitions.contains(where: isShown) { return true }
    return schema.allOf.contains { part in
      guard let name = omittedName(model.schemas[part]) else { return false }
      let others = schema.allOf.filter { $0 != part }.map { model.schemas[$0] }
      return !schema.has(name) && !others.contains { $0.has(name) } && !types.discriminators.additions(to: id).contains { $0.name == name }
        && types.discriminators.inheritedValue(of: schema, at: place.owner, model)?.name != name
    }
  }

  /// True where members that match no pattern may be anything, which the type does not say.
  func hasPatternsAlone(_ schema: Schema) -> Bool { schema.object.additionalProperties == nil && !schema.object.patternProperties.isEmpty }

  private func isShown(_ definition: NamedSchema) -> Bool { model.schemas[definition.schema].provenance.pointer.contains("/$defs/") }

  private func omittedName(_ part: Schema) -> String? {
    guard let target = part.reference else { return part.discriminator?.propertyName }
    return types.discriminators.discriminator(knownBy: target)?.propertyName
  }

  /// Gives what was written since `start` the type that `schema.d.ts` has, where that lets more through.
  mutating func cast(since start: Int, _ schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) {
    writer.insert("(", at: start)
    writer.code(" as z.ZodType as z.ZodType<")
    writer.type(names.schemas[id].map { .imported($0) } ?? types.type(of: schema, id, at: place))
    writer.code(">)")
  }
}
