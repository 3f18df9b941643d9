import ContractModel

/// The component whose members may be getters, as Zod wants it of schemas that lead back to themselves.
struct ZodGetters {
  let component: SchemaID
  /// What `types.ts` calls it.
  let type: Identifier
  /// Whether a getter is being written, which runs when all constants are there.
  var isInside = false
}

/// `get next(): z.ZodExactOptional<z.ZodType<Exclude<Types.Node["next"], undefined>>> { return NodeSchema.exactOptional(); },`
///
/// The type must be said, because TypeScript infers none that depends on itself; the schema around it stays an object, with `pick` and `extend`.
extension ZodSchemas {
  /// True for a member of a plain object that leads to a component further down.
  func needsGetter(_ property: SchemaProperty, of schema: Schema) -> Bool {
    let isPlain =
      schema.writtenKinds == .object && !schema.isMarkedNullable && schema.allOf.isEmpty && schema.anyOf.isEmpty && schema.oneOf.isEmpty
    return isPlain && order.references(of: property.schema).contains { !isDeclared($0) }
  }

  mutating func getter(_ property: SchemaProperty, at place: SchemaTypes.Place) {
    guard let type = getters?.type else { return }
    writer.code("get ")
    writer.valueKey(property.name)
    writer.code("(): ")
    getterType(property, of: type, at: place)
    writer.code(" { return ")
    getters?.isInside = true
    value(of: property, at: place)
    getters?.isInside = false
    writer.endLine("; },")
  }

  private mutating func getterType(_ property: SchemaProperty, of type: Identifier, at place: SchemaTypes.Place) {
    let hasDefault = model.schemas[property.schema].annotations.defaultValue != nil && !place.isSent
    let isOptional = !property.isRequired && !hasDefault
    if isOptional {
      writer.code("z.ZodExactOptional<z.ZodType<Exclude<")
    } else if !property.isRequired {
      writer.code(dated.contains(property.schema) ? "z.ZodPrefault<z.ZodType<" : "z.ZodDefault<z.ZodType<")
    } else {
      writer.code("z.ZodType<")
    }
    writer.type(.imported(type))
    writer.code("[")
    writer.string(property.name)
    writer.code(isOptional ? "], undefined>>>" : property.isRequired ? "]>" : "]>>")
  }
}
