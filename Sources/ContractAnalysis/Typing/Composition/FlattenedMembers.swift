import ContractModel

extension Typing {
  /// The members of an object schema, `allOf` and references followed.
  func flattened(_ id: SchemaID) -> [SchemaProperty] {
    if let known = flattenedMembers[id] { return known }
    var members = FlattenedMembers()
    flatten(id, into: &members)
    for index in members.result.indices where members.required.contains(members.result[index].name) {
      members.result[index].isRequired = true
    }
    flattenedMembers[id] = members.result
    return members.result
  }

  private func flatten(_ id: SchemaID, into members: inout FlattenedMembers) {
    guard members.visited.insert(id).inserted else { return }
    let schema = model.schemas[id]
    if let target = schema.reference { flatten(target, into: &members) }
    for member in schema.allOf { flatten(member, into: &members) }
    members.required.formUnion(schema.object.required)
    for property in schema.object.properties { members.add(property) }
  }
}

private struct FlattenedMembers {
  var result: [SchemaProperty] = []
  var places: [String: Int] = [:]
  var required: Set<String> = []
  var visited: Set<SchemaID> = []

  mutating func add(_ property: SchemaProperty) {
    if let place = places[property.name] {
      result[place] = property
    } else {
      places[property.name] = result.count
      result.append(property)
    }
  }
}
