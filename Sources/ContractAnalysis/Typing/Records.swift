import ContractModel

extension Typing {
  /// One record of one or several layers.
  func record(of layers: [Layer], at id: SchemaID, as type: TypeID) -> Record {
    var record = Record()
    for member in members(of: layers, as: type) { record.properties.append(property(member, at: id, as: type)) }
    fillAdditional(&record, layers, type)
    fillBounds(&record, layers, id)
    if record.additional != .ignored { record.ignored = layers.flatMap { model.schemas[$0.schema].object.ignored } }
    return record
  }

  private func property(_ member: RecordMember, at id: SchemaID, as type: TypeID) -> Property {
    var property = Property(wireName: member.name, type: use(of: member, at: id, as: type), isRequired: member.isRequired)
    for schema in member.schemas { describe(&property, schema) }
    property.constantValue = property.constantValue ?? discriminatorValue(of: member.name, at: id)
    return property
  }

  /// The type of a member: of its one schema, or of all that different layers say of it.
  private func use(of member: RecordMember, at id: SchemaID, as type: TypeID) -> TypeUse {
    let telling = member.schemas.filter { !isAnnotationOnly($0) }
    var targets: Set<SchemaID> = []
    let distinct = telling.filter { targets.insert(model.schemas.resolve($0)).inserted }
    let place = Place(name: member.name, owner: .type(distinct.count > 1 ? type : member.owner))
    guard let last = distinct.last ?? member.schemas.last else { return TypeUse(.any, isNullable: true) }
    if distinct.count > 1, member.isAlternative { return TypeUse(.any, isNullable: true, schema: nil) }
    let schema = distinct.count < 2 ? last : synthesis(of: distinct, at: last)
    if member.isRequired, let constant = constantUse(of: schema) { return constant }
    return use(of: schema, place: place)
  }

  private func describe(_ property: inout Property, _ id: SchemaID) {
    let own = model.schemas[id].annotations
    let target = model.schemas.resolve(id)
    let annotations = model.schemas[target].annotations
    // A named type explains itself; its text is not repeated at each use.
    property.documentation = own.description ?? own.title ?? (target == id ? annotations.description : nil) ?? property.documentation
    property.isDeprecated = property.isDeprecated || own.isDeprecated || annotations.isDeprecated
    property.isReadOnly = property.isReadOnly || own.isReadOnly || annotations.isReadOnly
    property.isWriteOnly = property.isWriteOnly || own.isWriteOnly || annotations.isWriteOnly
    property.defaultValue = own.usableDefault ?? annotations.usableDefault ?? property.defaultValue
    property.xml = own.xml ?? annotations.xml ?? property.xml
    if let values = model.schemas[target].effectiveEnumeration, values.count == 1, values[0] != .null { property.constantValue = values[0] }
  }

  /// The one value of the member by which a base tells this subtype from others.
  private func discriminatorValue(of name: String, at id: SchemaID) -> JSONLiteral? {
    guard let known = discriminatorValues[id], known.property == name else { return nil }
    return .string(known.value)
  }

  private func fillBounds(_ record: inout Record, _ layers: [Layer], _ id: SchemaID) {
    for layer in layers {
      let schema = model.schemas[layer.schema]
      if let minimum = schema.object.minProperties { record.minProperties = max(record.minProperties ?? 0, minimum) }
      if let maximum = schema.object.maxProperties { record.maxProperties = min(record.maxProperties ?? .max, maximum) }
      let hasAlternatives = !schema.oneOf.isEmpty || !schema.anyOf.isEmpty
      if needsValidator(schema) || hasAlternatives || layer.isOptional { record.needsValidator = true }
    }
  }
}
