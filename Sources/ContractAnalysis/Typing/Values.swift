import ContractModel

extension Typing {
  /// The type of a schema that is a scalar, an array, a dictionary, or anything.
  func valueUse(of id: SchemaID, place: Place) -> TypeUse {
    let schema = model.schemas[id]
    let kind = impliedKind(schema)
    if schema.kinds.isEmpty, !isComposed(schema) { imply(kind, at: id) }
    var use = valueUse(of: id, kind: kind, place: place)
    use.isNullable = isNullable(id)
    if let boolean = schema.boolean { use.checks.needsValidator = !boolean }
    return use
  }

  /// Remembers what `type` a schema without one is read as, so that the validator says so too.
  func imply(_ kinds: JSONKinds, at id: SchemaID) {
    let schema = model.schemas[id]
    if schema.kinds.isEmpty, !kinds.isEmpty, !schema.isMarkedNullable { implied[id] = kinds }
  }

  /// `type`, or what the keywords beside it suggest when it is missing.
  private func impliedKind(_ schema: Schema) -> JSONKinds {
    let kinds = distinctKinds(schema)
    if let first = kinds.first { return first }
    if !schema.kinds.isEmpty { return schema.kinds }
    if !schema.oneOf.isEmpty || !schema.anyOf.isEmpty || !schema.allOf.isEmpty { return [] }
    if schema.array.items != nil || !schema.array.prefixItems.isEmpty { return .array }
    if let additional = schema.object.additionalProperties, model.schemas[additional].boolean == nil { return .object }
    return []
  }

  func valueUse(of id: SchemaID, kind: JSONKinds, place: Place) -> TypeUse {
    let schema = model.schemas[id]
    var use: TypeUse
    switch kind {
    case .string: use = TypeUse(.string(stringForm(schema)))
    case .integer: use = TypeUse(.integer(width(schema)))
    case .number: use = TypeUse(isExactDecimal(schema) ? .decimal : .number)
    case .boolean: use = TypeUse(.boolean)
    case .array: use = arrayUse(schema, place)
    case .object: use = dictionaryUse(schema, place)
    default: use = TypeUse(.any)
    }
    use.schema = id
    use.checks = checks(of: schema, for: use.shape)
    return use
  }

  private func arrayUse(_ schema: Schema, _ place: Place) -> TypeUse {
    if !schema.array.prefixItems.isEmpty { return TypeUse(.array(tupleElement(schema, place))) }
    guard let items = schema.array.items, model.schemas[items].boolean == nil else {
      return TypeUse(.array(TypeUse(.any, isNullable: true)))
    }
    return TypeUse(.array(use(of: items, place: itemPlace(place))))
  }

  /// The elements of a tuple are alternatives, as far as the tuple says what all of them are.
  private func tupleElement(_ schema: Schema, _ place: Place) -> TypeUse {
    let array = schema.array
    let isClosed = array.maxItems == array.prefixItems.count || array.items.map { model.schemas[$0].boolean != true } ?? false
    var members = array.prefixItems
    if let items = array.items, model.schemas[items].boolean == nil { members.append(items) }
    guard isClosed, !members.contains(where: { model.schemas[$0].boolean != nil }) else { return TypeUse(.any, isNullable: true) }
    if let known = tuples[members] { return use(of: known, place: itemPlace(place)) }
    var element = Schema(provenance: schema.provenance)
    element.anyOf = members
    let id = append(element, at: schema.provenance.pointer + "/prefixItems/any")
    tuples[members] = id
    return use(of: id, place: itemPlace(place))
  }

  private func dictionaryUse(_ schema: Schema, _ place: Place) -> TypeUse {
    if !schema.object.patternProperties.isEmpty { return TypeUse(.dictionary(patternUse(schema.object, place.beside("value")))) }
    guard let additional = schema.object.additionalProperties, model.schemas[additional].boolean == nil else {
      return TypeUse(.dictionary(TypeUse(.any, isNullable: true)))
    }
    return TypeUse(.dictionary(use(of: additional, place: place.beside("value"))))
  }

  /// An item is called like its list in the singular: `lineItems` hold a `lineItem`.
  private func itemPlace(_ place: Place) -> Place {
    let singular = Singular.of(place.name)
    return singular == place.name ? place.beside("item") : Place(name: singular, owner: place.owner)
  }

  func stringForm(_ schema: Schema) -> StringForm {
    if schema.string.contentEncoding == "base64" && schema.string.contentMediaType == nil { return .base64 }
    switch schema.format {
    case "uuid": return .uuid
    case "date-time": return .dateTime
    case "date": return .date
    case "byte": return .base64
    case "decimal" where isExactDecimal(schema): return .decimal
    default: return .text
    }
  }

  private func isExactDecimal(_ schema: Schema) -> Bool { schema.format == "decimal" && model.holdsDecimalsExactly }

  private func width(_ schema: Schema) -> IntegerWidth {
    switch schema.format {
    case "int32": .int32
    case "int64": .int64
    default: .word
    }
  }
}

/// English plurals, as far as names of lists need them.
enum Singular {
  static func of(_ name: String) -> String {
    if name.hasSuffix("ies"), name.utf8.count > 4 { return String(name.dropLast(3)) + "y" }
    if name.hasSuffix("sses") || name.hasSuffix("xes") || name.hasSuffix("ches") { return String(name.dropLast(2)) }
    if name.hasSuffix("s"), !name.hasSuffix("ss"), !name.hasSuffix("us"), !name.hasSuffix("is"), name.utf8.count > 2 {
      return String(name.dropLast())
    }
    return name
  }
}
