import ContractModel

/// Functions that make dates of the texts in an answer; one with a name for each component that holds dates.
struct DateReaders {
  let model: Model
  let dated: Set<SchemaID>
  /// The functions of components, as far as answers lead to them.
  private(set) var names: [SchemaID: Identifier] = [:]
  /// Those of them that are not written yet.
  var pending: [SchemaID] = []
  private var table: IdentifierTable
  private let types: TypeNames
  /// References being written out, innermost last.
  private var expanding: [SchemaID] = []

  init(_ model: Model, _ types: TypeNames, _ options: TypeScriptOptions, _ table: IdentifierTable) {
    self.model = model
    self.types = types
    self.table = table
    dated = options.dates == .date ? Variants.dated(in: model) : []
  }

  /// `dates.date`, `ticketDates`, `(value) => dates.members(value, { … })`
  mutating func reader(of id: SchemaID, _ writer: inout TypeScriptWriter) {
    let schema = model.schemas[id]
    if let name = name(of: id) { return writer.identifier(name) }
    if schema.isDateTime || expanding.contains(id) { return writer.code("dates.date") }
    expanding.append(id)
    writer.code("(value) => ")
    expression(of: schema, &writer)
    expanding.removeLast()
  }

  /// What a schema makes of `value`.
  mutating func expression(of schema: Schema, _ writer: inout TypeScriptWriter) {
    let parts = parts(of: schema)
    if parts.isEmpty { return writer.code("value") }
    guard parts.count > 1 else { return parts[0](&self, &writer) }
    writer.code("dates.each(value, ")
    writer.list(parts) { writer, part in
      writer.code("(value) => ")
      part(&self, &writer)
    }
    writer.code(")")
  }

  private mutating func call(_ id: SchemaID, _ writer: inout TypeScriptWriter) {
    if let name = name(of: id) {
      writer.identifier(name)
      return writer.code("(value)")
    }
    if expanding.contains(id) { return writer.code("value") }
    expanding.append(id)
    expression(of: model.schemas[id], &writer)
    expanding.removeLast()
  }

  private mutating func name(of id: SchemaID) -> Identifier? {
    if let name = names[id] { return name }
    guard let type = types.schemas[id], model.schemas[id].componentName != nil else { return nil }
    let name = table.claim(Identifier(Identifier(camelCase: type), suffix: Identifier("Dates")))
    names[id] = name
    pending.append(id)
    return name
  }

  private typealias Part = (inout DateReaders, inout TypeScriptWriter) -> Void

  private func parts(of schema: Schema) -> [Part] {
    var parts: [Part] = []
    if let target = schema.reference, dated.contains(target) { parts.append { $0.call(target, &$1) } }
    if schema.isDateTime { parts.append { $1.code("dates.date(value)") } }
    if hasMembers(schema) { parts.append { $0.members(of: schema, &$1) } }
    if hasItems(schema) { parts.append { $0.items(of: schema.array, &$1) } }
    for part in schema.allOf where dated.contains(part) { parts.append { $0.call(part, &$1) } }
    for part in schema.anyOf + schema.oneOf where dated.contains(part) { parts.append { $0.alternative(part, of: schema, &$1) } }
    return parts
  }

  private func hasMembers(_ schema: Schema) -> Bool {
    (schema.object.properties.map(\.schema) + others(schema.object)).contains(where: dated.contains)
  }

  private func hasItems(_ schema: Schema) -> Bool {
    (schema.array.prefixItems + [schema.array.items].compactMap { $0 }).contains(where: dated.contains)
  }

  private func others(_ object: ObjectConstraints) -> [SchemaID] {
    ([object.additionalProperties].compactMap { $0 } + object.patternProperties.map(\.schema)).filter(dated.contains)
  }

  private mutating func members(of schema: Schema, _ writer: inout TypeScriptWriter) {
    writer.code("dates.members(value, {")
    for (index, property) in schema.object.properties.filter({ dated.contains($0.schema) }).enumerated() {
      writer.code(index == 0 ? " " : ", ")
      writer.valueKey(property.name)
      writer.code(": ")
      reader(of: property.schema, &writer)
    }
    writer.code(" }")
    for other in others(schema.object).prefix(1) {
      writer.code(", ")
      reader(of: other, &writer)
    }
    writer.code(")")
  }

  private mutating func items(of array: ArrayConstraints, _ writer: inout TypeScriptWriter) {
    writer.code("dates.items(value, ")
    writer.list(array.prefixItems) { writer, item in
      if dated.contains(item) { reader(of: item, &writer) } else { writer.code("undefined") }
    }
    if let items = array.items, dated.contains(items) {
      writer.code(", ")
      reader(of: items, &writer)
    }
    writer.code(")")
  }

  /// One of several schemas is read where the members that tell them apart say so.
  private mutating func alternative(_ id: SchemaID, of schema: Schema, _ writer: inout TypeScriptWriter) {
    let values = tellingValues(of: id, schema.discriminator)
    guard !values.isEmpty else { return call(id, &writer) }
    writer.code("dates.when(value, ")
    writer.object(values.map { JSONLiteral.Member(name: $0.name, value: .array($0.values)) })
    writer.code(", ")
    reader(of: id, &writer)
    writer.code(")")
  }

  private func tellingValues(of id: SchemaID, _ discriminator: Discriminator?) -> [(name: String, values: [JSONLiteral])] {
    let target = model.schemas.resolve(id)
    if let discriminator {
      let mapped = discriminator.mapping.filter { model.schemas.resolve($0.schema) == target }.map { JSONLiteral.string($0.value) }
      if !mapped.isEmpty { return [(discriminator.propertyName, mapped)] }
    }
    return model.schemas[target].object.properties.filter(\.isRequired).compactMap { property in
      let member = model.schemas[model.schemas.resolve(property.schema)]
      let values = member.constant.map { [$0] } ?? member.enumeration ?? []
      return values.isEmpty || !values.allSatisfy { $0.stringValue != nil } ? nil : (property.name, values)
    }
  }
}
