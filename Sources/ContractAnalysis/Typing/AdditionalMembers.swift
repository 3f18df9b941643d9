import ContractModel

extension Typing {
  /// What a record does with members that none of its layers names.
  func fillAdditional(_ record: inout Record, _ layers: [Layer], _ type: TypeID) {
    let isAlone = layers.filter { !isAnnotationOnly($0.schema) }.count == 1
    for layer in layers {
      let object = model.schemas[layer.schema].object
      let place = Place(name: "additional property", owner: .type(type))
      guard object.patternProperties.isEmpty else {
        record.additional = .kept(patternUse(object, place))
        continue
      }
      guard let additional = object.additionalProperties else { continue }
      switch model.schemas[additional].boolean {
      case false?:
        // Each layer refuses what it does not know itself, so layers together are judged by the validator.
        if isAlone { record.additional = .refused } else { record.needsValidator = true }
      case true?: record.additional = .kept(TypeUse(.any, isNullable: true))
      case nil: record.additional = .kept(use(of: additional, place: place))
      }
    }
  }

  /// The type of members known by patterns: the patterns' one schema when nothing else is let through, else any value.
  func patternUse(_ object: ObjectConstraints, _ place: Place) -> TypeUse {
    let isClosed = object.additionalProperties.map { model.schemas[$0].boolean == false } ?? false
    let targets = Set(object.patternProperties.map { model.schemas.resolve($0.schema) })
    guard isClosed, targets.count == 1, let only = object.patternProperties.first?.schema, model.schemas[only].boolean == nil else {
      return TypeUse(.any, isNullable: true)
    }
    return use(of: only, place: place)
  }
}
