import ContractModel

extension Typing {
  /// One record of one or several layers.
  func record(of layers: [Layer], at id: SchemaID, as type: TypeID) -> Record {
    var record = Record()
    var required: Set<String> = []
    var names: [String] = []
    for layer in layers {
      let object = model.schemas[layer.schema].object
      for name in object.required where required.insert(name).inserted { names.append(name) }
      addProperties(of: layer, to: &record, owner: owner(of: layer, else: type))
    }
    for name in names { demand(name, in: &record) }
    fillAdditional(&record, layers, type)
    fillBounds(&record, layers, id)
    return record
  }

  /// Inline types of a component's members nest in that component, also where another record takes the members over.
  private func owner(of layer: Layer, else type: TypeID) -> TypeID {
    guard let declared = declared[layer.schema], isRecord(model.schemas[layer.schema]) else { return type }
    return declared
  }

  private func addProperties(of layer: Layer, to record: inout Record, owner: TypeID) {
    for written in model.schemas[layer.schema].object.properties {
      let use = self.use(of: written.schema, place: Place(name: written.name, owner: .type(owner)))
      var property = Property(wireName: written.name, type: use, isRequired: written.isRequired)
      describe(&property, written.schema)
      if let index = record.properties.firstIndex(where: { $0.wireName == written.name }) {
        property.isRequired = property.isRequired || record.properties[index].isRequired
        if property.type.shape == .any { property.type = record.properties[index].type }
        record.properties[index] = property
        record.needsValidator = true
      } else {
        record.properties.append(property)
      }
    }
  }

  private func describe(_ property: inout Property, _ id: SchemaID) {
    let own = model.schemas[id].annotations
    let target = model.schemas[model.schemas.resolve(id)].annotations
    // A named type explains itself; its text is not repeated at each use.
    let isNamed = model.schemas.resolve(id) != id
    property.documentation = own.description ?? own.title ?? (isNamed ? nil : target.description)
    property.isDeprecated = own.isDeprecated || target.isDeprecated
    property.isReadOnly = own.isReadOnly || target.isReadOnly
    property.isWriteOnly = own.isWriteOnly || target.isWriteOnly
    property.defaultValue = own.defaultValue ?? target.defaultValue
  }

  /// A name in `required` that no layer declares is still a member that must be there.
  private func demand(_ name: String, in record: inout Record) {
    if let index = record.properties.firstIndex(where: { $0.wireName == name }) {
      record.properties[index].isRequired = true
    } else {
      record.properties.append(Property(wireName: name, type: TypeUse(.any, isNullable: true), isRequired: true))
    }
  }

  private func fillAdditional(_ record: inout Record, _ layers: [Layer], _ type: TypeID) {
    for layer in layers {
      guard let additional = model.schemas[layer.schema].object.additionalProperties else { continue }
      switch model.schemas[additional].boolean {
      case false?:
        if layers.filter({ !isAnnotationOnly($0.schema) }).count > 1 { record.needsValidator = true } else { record.additional = .refused }
      case true?: record.additional = .kept(TypeUse(.any, isNullable: true))
      case nil: record.additional = .kept(use(of: additional, place: Place(name: "additional property", owner: .type(type))))
      }
    }
  }

  private func fillBounds(_ record: inout Record, _ layers: [Layer], _ id: SchemaID) {
    for layer in layers {
      let schema = model.schemas[layer.schema]
      if let minimum = schema.object.minProperties { record.minProperties = max(record.minProperties ?? 0, minimum) }
      if let maximum = schema.object.maxProperties { record.maxProperties = min(record.maxProperties ?? .max, maximum) }
      if needsValidator(schema) || !schema.oneOf.isEmpty || !schema.anyOf.isEmpty { record.needsValidator = true }
    }
  }
}
