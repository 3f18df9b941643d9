import ContractModel

/// A member of a record with all that the layers say of it.
struct RecordMember {
  var name: String
  /// In layer order; empty when the name only stands in `required`.
  var schemas: [SchemaID] = []
  var isRequired = false
  /// The type in which the member's inline types nest.
  var owner: TypeID
  /// True when an alternative declares it, so that its schemas need not hold together.
  var isAlternative = false
}

extension Typing {
  /// The members of all layers, each once, in the order in which they first appear.
  func members(of layers: [Layer], as type: TypeID) -> [RecordMember] {
    var list = MemberList()
    for layer in layers {
      let object = model.schemas[layer.schema].object
      let owner = owner(of: layer, else: type)
      for property in object.properties {
        list.update(property.name, owner: owner) { member in
          member.schemas.append(property.schema)
          member.owner = owner
          member.isAlternative = member.isAlternative || layer.isOptional
        }
      }
    }
    // A name in `required` that no layer declares is still a member that must be there.
    for layer in layers where !layer.isOptional {
      for name in model.schemas[layer.schema].object.required { list.update(name, owner: type) { $0.isRequired = true } }
    }
    return list.members
  }

  /// Inline types of a component's members nest in that component, also where another record takes the members over.
  private func owner(of layer: Layer, else type: TypeID) -> TypeID {
    let origin = model.schemas[layer.schema].origin ?? layer.schema
    guard let declared = declared[layer.schema] ?? declared[origin], model.types[declared].schema != model.types[type].schema
    else { return type }
    switch nature(of: model.types[declared].schema) {
    case .record, .union: return declared
    case .enumeration, .wraps, .value, .plain, .contradictory: return type
    }
  }
}

private struct MemberList {
  private(set) var members: [RecordMember] = []
  private var places: [String: Int] = [:]

  mutating func update(_ name: String, owner: TypeID, _ change: (inout RecordMember) -> Void) {
    if let place = places[name] { return change(&members[place]) }
    places[name] = members.count
    members.append(RecordMember(name: name, owner: owner))
    change(&members[members.count - 1])
  }
}
