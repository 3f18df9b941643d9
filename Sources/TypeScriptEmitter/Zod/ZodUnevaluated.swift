import ContractModel

/// `unevaluatedProperties` and `unevaluatedItems`: what no other keyword has looked at (JSON Schema 2020-12, core, section 11).
///
/// Which keywords have looked at a member is spelled out as an expression of its `name` (for an item its `index`), of `item`, and of `value`
/// around it, as far as that depends on which alternative holds.
extension ZodSchemas {
  enum Container { case members, items }

  func unevaluatedConditions(of schema: Schema) -> [Part] {
    [Container.members, .items].compactMap { container in
      guard let rest = container.unevaluated(schema), model.schemas[rest].boolean != true, !container.isComplete(schema) else { return nil }
      let evaluated = self.evaluated(schema, container, isOutermost: true, inside: [])
      return { $0.every(container, evaluated, or: rest) }
    }
  }

  private mutating func every(_ container: Container, _ evaluated: [Part], or rest: SchemaID) {
    helper(container == .members ? .everyMember : .everyItem)
    writer.code("z.custom<unknown>((value) => ")
    writer.code(container == .members ? "everyMember((name, item) => " : "everyItem((index, item) => ")
    either(evaluated)
    if model.schemas[rest].boolean != false {
      if !evaluated.isEmpty { writer.code(" || ") }
      accepts(rest, "item")
    } else if evaluated.isEmpty {
      writer.code("false")
    }
    writer.code(")(value))")
  }

  private mutating func either(_ parts: [Part]) {
    for (index, part) in parts.enumerated() {
      if index > 0 { writer.code(" || ") }
      part(&self)
    }
  }

  /// The ways in which `schema` looks at a member or item.
  private func evaluated(_ schema: Schema, _ container: Container, isOutermost: Bool, inside path: [SchemaID]) -> [Part] {
    let isEverything = container.isComplete(schema) || !isOutermost && container.unevaluated(schema) != nil
    // Where `$dynamicRef` leads is not known here.
    if isEverything || schema.anchors?.dynamicReference != nil { return [{ $0.writer.code("true") }] }
    func parts(of id: SchemaID) -> [Part] {
      path.contains(id) ? [] : evaluated(model.schemas[id], container, isOutermost: false, inside: path + [id])
    }
    var result = container == .members ? named(schema) : placed(schema)
    for id in [schema.reference].compactMap({ $0 }) + schema.allOf { result += parts(of: id) }
    for id in schema.anyOf + schema.oneOf { result += provided({ $0.accepts(id) }, parts(of: id)) }
    if let condition = schema.condition {
      let then = parts(of: condition.test) + (condition.then.map(parts) ?? [])
      result += provided({ $0.accepts(condition.test) }, then)
      result += provided({ $0.refuses(condition.test) }, condition.otherwise.map(parts) ?? [])
    }
    for dependent in schema.object.dependentSchemas { result += provided({ $0.holds(dependent.name) }, parts(of: dependent.schema)) }
    return result
  }

  private func named(_ schema: Schema) -> [Part] {
    let names = schema.object.properties.map { JSONLiteral.string($0.name) }
    let declared: Part = { schemas in
      schemas.writer.value(.array(names))
      schemas.writer.code(".includes(name)")
    }
    return (names.isEmpty ? [] : [declared]) + schema.object.patternProperties.map { pattern in { $0.matches(pattern.name) } }
  }

  private func placed(_ schema: Schema) -> [Part] {
    let count = schema.array.prefixItems.count
    let first: Part = { schemas in
      schemas.writer.code("index < ")
      schemas.writer.numberValue(String(count))
    }
    return (count == 0 ? [] : [first]) + (schema.array.contains.map { contained in [{ $0.accepts(contained, "item") }] } ?? [])
  }

  /// `condition && (parts)`
  private func provided(_ condition: @escaping Part, _ parts: [Part]) -> [Part] {
    if parts.isEmpty { return [] }
    return [
      { schemas in
        condition(&schemas)
        schemas.writer.code(" && (")
        schemas.either(parts)
        schemas.writer.code(")")
      }
    ]
  }

  private mutating func refuses(_ id: SchemaID) {
    writer.code("!")
    accepts(id)
  }

  private mutating func holds(_ name: String) {
    helper(.has)
    writer.code("has(value, ")
    writer.string(name)
    writer.code(")")
  }
}

extension ZodSchemas.Container {
  fileprivate func unevaluated(_ schema: Schema) -> SchemaID? {
    self == .members ? schema.object.unevaluatedProperties : schema.array.unevaluatedItems
  }

  /// True when a keyword looks at whatever the others have not.
  fileprivate func isComplete(_ schema: Schema) -> Bool {
    self == .members ? schema.object.additionalProperties != nil : schema.array.items != nil
  }
}
