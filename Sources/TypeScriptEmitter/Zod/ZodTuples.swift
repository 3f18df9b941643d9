import ContractModel

extension ZodSchemas {
  /// `prefixItems`. There may be fewer items, and more, unless the schema says otherwise; its type says neither.
  mutating func tuple(_ schema: Schema, at place: SchemaTypes.Place) {
    let start = writer.mark
    let array = schema.array
    let needed = array.minItems ?? 0
    writer.code("z.tuple([")
    for (index, item) in array.prefixItems.enumerated() {
      if index > 0 { writer.code(", ") }
      self.schema(item, at: place)
      if index >= needed { writer.code(".optional()") }
    }
    writer.code("])")
    let isOpen = array.items.map { model.schemas[$0].boolean != false } ?? true
    if isOpen { rest(array.items, at: place) }
    itemChecks(array)
    if needed > array.prefixItems.count || array.maxItems != nil { itemCount(needed, array.maxItems) }
    if isOpen || needed < array.prefixItems.count { castTuple(since: start, schema, at: place) }
  }

  private mutating func rest(_ items: SchemaID?, at place: SchemaTypes.Place) {
    writer.code(".rest(")
    if let items { schema(items, at: place) } else { writer.code("z.unknown()") }
    writer.code(")")
  }

  private mutating func itemCount(_ minimum: Int, _ maximum: Int?) {
    writer.code(".refine((items) => items.length >= ")
    writer.numberValue(String(minimum))
    if let maximum {
      writer.code(" && items.length <= ")
      writer.numberValue(String(maximum))
    }
    writer.code(", \"wrong number of items\")")
  }

  private mutating func castTuple(since start: Int, _ schema: Schema, at place: SchemaTypes.Place) {
    writer.insert("(", at: start)
    writer.code(" as z.ZodType as z.ZodType<")
    writer.type(.tuple(schema.array.prefixItems.map { types.type(of: $0, at: place) }))
    writer.code(">)")
  }
}
