import ContractModel
import YAMLTree

/// Finds schemas and properties by what a configuration calls them: `Pet`, `Pet.status`, `#/components/schemas/Pet/properties/status`.
struct SchemaKeys {
  /// A member where it is declared.
  struct Property: Hashable {
    let owner: SchemaID
    let name: String
  }

  private let model: Model
  private var byName: [String: SchemaID] = [:]
  private var byPointer: [String: SchemaID] = [:]

  init(_ model: Model) {
    self.model = model
    for component in model.components.schemas { byName[component.name] = component.schema }
    for (index, schema) in model.schemas.all.enumerated() where byPointer[schema.provenance.pointer] == nil {
      byPointer[schema.provenance.pointer] = SchemaID(index)
    }
  }

  func schema(_ key: String) -> SchemaID? {
    byName[key] ?? byPointer[key]
  }

  /// The last dot that leaves a schema's name before it parts the two; a pointer ends in `/properties/NAME`.
  func property(_ key: String) -> Property? {
    key.hasPrefix("#") ? propertyByPointer(key) : propertyByName(key)
  }

  private func propertyByPointer(_ key: String) -> Property? {
    guard let tokens = JSONPointer.tokens(of: String(key.dropFirst())), tokens.count > 2, tokens[tokens.count - 2] == "properties"
    else { return nil }
    let pointer = "#" + tokens.dropLast(2).map { "/" + JSONPointer.escape($0) }.joined()
    return byPointer[pointer].flatMap { declared(tokens[tokens.count - 1], in: $0) }
  }

  private func propertyByName(_ key: String) -> Property? {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      let owner = parts[..<count].joined(separator: ".")
      guard let id = byName[owner], let found = declared(parts[count...].joined(separator: "."), in: id) else { continue }
      return found
    }
    return nil
  }

  /// A member of the schema itself or of a part of it.
  private func declared(_ name: String, in id: SchemaID) -> Property? {
    for layer in model.schemas.layers(of: id) where model.schemas[layer].object.properties.contains(where: { $0.name == name }) {
      return Property(owner: layer, name: name)
    }
    return nil
  }

  func schema(of property: Property) -> SchemaID? {
    model.schemas[property.owner].object.properties.first { $0.name == property.name }?.schema
  }

  /// What could have been meant, for suggestions.
  func propertyNames(near key: String) -> [String] {
    guard let owner = key.split(separator: ".").first.map(String.init), let id = byName[owner] else {
      return byName.keys.sorted()
    }
    return model.schemas.layers(of: id).flatMap { model.schemas[$0].object.properties }.map { owner + "." + $0.name }
  }
}

extension SchemaTable {
  /// The schema and what it is put together from: the target of its `$ref`, and the members of its `allOf`, each once.
  func layers(of id: SchemaID) -> [SchemaID] {
    var found: [SchemaID] = []
    var pending = [id]
    while let next = pending.popLast() {
      guard !found.contains(next) else { continue }
      found.append(next)
      pending += self[next].allOf.reversed()
      if let target = self[next].reference { pending.append(target) }
    }
    return found
  }
}
