import ContractModel

extension ZodSchemas {
  /// False where `type` and its keywords say nothing about a type.
  func hasCore(_ schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) -> Bool {
    guard schema.writtenKinds.isEmpty || schema.writtenKinds == .object else { return true }
    var (types, schema) = (types, schema)
    schema.definitions = []
    return types.object(schema, id, at: place) != nil
  }

  /// What `type` and its keywords say.
  mutating func core(of schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) {
    switch schema.writtenKinds {
    case [], .object: object(schema, id, at: place)
    case .null: writer.code("z.null()")
    case .string: dateOrString(schema)
    case .integer: number(schema, isInteger: true)
    case .number, [.number, .integer]: number(schema, isInteger: false)
    case .boolean: writer.code("z.boolean()")
    case .array: array(schema, at: place)
    default: severalKinds(schema, id, at: place)
    }
  }

  private mutating func severalKinds(_ schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) {
    let kinds = schema.writtenKinds.subtracting(.null).names.compactMap { JSONKinds(name: $0) }
    if kinds.count > 1 { writer.code("z.union([") }
    for (index, kind) in kinds.enumerated() {
      if index > 0 { writer.code(", ") }
      var variant = schema
      variant.kinds = kind
      variant.isMarkedNullable = false
      if hasCore(variant, id, at: place) { core(of: variant, id, at: place) } else { bareObject(variant) }
    }
    if kinds.count > 1 { writer.code("])") }
    if schema.writtenKinds.contains(.null) { writer.code(".nullable()") }
  }

  mutating func array(_ schema: Schema, at place: SchemaTypes.Place) {
    let array = schema.array
    if !array.prefixItems.isEmpty {
      tuple(schema, at: place)
    } else if let items = array.items, model.schemas[items].boolean == nil {
      writer.code("z.array(")
      self.schema(items, at: place)
      writer.code(")")
    } else {
      writer.code(array.items.map { model.schemas[$0].boolean == false } ?? false ? "z.array(z.unknown()).max(0)" : "z.array(z.unknown())")
    }
    if array.prefixItems.isEmpty { itemChecks(array) }
    if options.readonlyArrays { writer.code(".readonly()") }
  }

  mutating func itemChecks(_ array: ArrayConstraints) {
    if array.prefixItems.isEmpty {
      if let count = array.minItems, count > 0 { call(".min(", .number(String(count))) }
      if let count = array.maxItems { call(".max(", .number(String(count))) }
    }
    if array.uniqueItems {
      helper(.unique)
      writer.code(".refine(isUnique, \"items must differ\")")
    }
    if let contains = array.contains {
      writer.code(".refine((items) => { const found = items.filter((item) => ")
      schema(contains)
      writer.code(".safeParse(item).success).length; return found >= ")
      writer.numberValue(String(array.minContains ?? 1))
      if let most = array.maxContains {
        writer.code(" && found <= ")
        writer.numberValue(String(most))
      }
      writer.code("; })")
    }
  }

  /// `open` value `)`
  mutating func call(_ open: StaticString, _ value: JSONLiteral) {
    writer.code(open)
    writer.value(value)
    writer.code(")")
  }

  /// Those of 64 bits, where the schema sets none of its own.
  private mutating func longBounds(_ number: NumberConstraints) {
    if number.minimum == nil, number.exclusiveMinimum == nil { writer.code(".min(-(2 ** 63))") }
    if number.maximum == nil, number.exclusiveMaximum == nil { writer.code(".max(2 ** 63)") }
  }

  mutating func number(_ schema: Schema, isInteger: Bool) {
    if isInteger, schema.format != "int32" {
      helper(.integer)
      writer.code("integer()")
      if schema.format == "int64" { longBounds(schema.number) }
    } else {
      writer.code(isInteger ? "z.int32()" : "z.number()")
    }
    if let bound = schema.number.minimum { call(".min(", .number(bound)) }
    if let bound = schema.number.maximum { call(".max(", .number(bound)) }
    if let bound = schema.number.exclusiveMinimum { call(".gt(", .number(bound)) }
    if let bound = schema.number.exclusiveMaximum { call(".lt(", .number(bound)) }
    if let divisor = schema.number.multipleOf { call(".multipleOf(", .number(divisor)) }
  }

  private mutating func dateOrString(_ schema: Schema) {
    guard options.dates == .date, schema.isDateTime else { return string(schema) }
    helper(.dated)
    writer.code("dated(")
    string(schema)
    writer.code(")")
  }

  mutating func string(_ schema: Schema) {
    writer.code("z.string()")
    if schema.string.minLength ?? 0 > 0 || schema.string.maxLength != nil { length(schema.string) }
    if let pattern = schema.string.pattern {
      helper(.expression)
      writer.code(".regex(expression(")
      writer.string(pattern)
      writer.code("))")
    }
    if let name = schema.assertedFormat, let format = ZodHelper(format: name) {
      helper(format)
      helper(.format)
      writer.code(".check(format(")
      writer.string(name)
      writer.code(", ")
      writer.code(format.name)
      writer.code("))")
    }
  }

  /// Lengths count Unicode scalars, Zod's own count halves of them.
  private mutating func length(_ string: StringConstraints) {
    helper(.length)
    writer.code(".check(length(")
    writer.range(string.minLength, string.maxLength)
    writer.code("))")
  }
}

extension Schema {
  /// What the content is encoded in counts as a format.
  var assertedFormat: String? {
    format ?? (string.contentEncoding == "base64" && string.contentMediaType == nil ? "byte" : nil)
  }
}
