import ContractModel

/// Writes schemas as JSON Schema 2020-12 text; what stands in the table is referred to by its key.
public struct SchemaJSON {
  let model: Model
  /// Schemas with an entry of their own.
  var entries: Set<SchemaID>
  /// Targets of references met while writing; they need entries too.
  private(set) var referenced: [SchemaID] = []
  /// Schemas that other modules have entries for.
  let imported: Set<SchemaID>
  /// Those among them that are referred to.
  private(set) var usedImports: Set<SchemaID> = []

  public init(model: Model, entries: Set<SchemaID>, imported: Set<SchemaID> = []) {
    self.model = model
    self.entries = entries
    self.imported = imported
  }

  /// The text of an entry.
  public mutating func entry(_ id: SchemaID) -> String { object(id) }

  /// A schema inside another: in place, or a reference when it has an entry.
  private mutating func nested(_ id: SchemaID) -> String {
    entries.contains(id) || imported.contains(id) ? "{" + reference(id) + "}" : object(id)
  }

  private mutating func reference(_ id: SchemaID) -> String { "\"$ref\":" + ASCIIJSON.string(key(of: id)) }

  /// The key of a schema's entry, which it has from then on.
  private mutating func key(of id: SchemaID) -> String {
    let target = model.schemas.resolve(id)
    if imported.contains(target) {
      usedImports.insert(target)
    } else if entries.insert(target).inserted {
      referenced.append(target)
    }
    return model.schemas[target].provenance.pointer
  }

  private mutating func object(_ id: SchemaID) -> String {
    let schema = model.schemas[id]
    if let boolean = schema.boolean { return boolean ? "true" : "false" }
    var members = Members()
    if let target = schema.reference { members.add(reference(target)) }
    addAssertions(schema, to: &members)
    addArray(schema.array, to: &members)
    addObject(schema.object, to: &members)
    addComposition(schema, to: &members)
    // `nullable` beside keywords that say nothing of type lets null through around all of them.
    guard schema.isMarkedNullable, schema.kinds.isEmpty, !members.isEmpty else { return members.text }
    return "{\"anyOf\":[{\"type\":\"null\"}," + members.text + "]}"
  }

  private func addAssertions(_ schema: Schema, to members: inout Members) {
    if !schema.kinds.isEmpty {
      let names = schema.kinds.names.map(ASCIIJSON.string)
      members.add("type", names.count == 1 ? names[0] : "[" + names.joined(separator: ",") + "]")
    }
    if let values = schema.effectiveEnumeration { members.add("enum", "[" + values.map(ASCIIJSON.value).joined(separator: ",") + "]") }
    if let format = schema.format, format != "decimal" || model.holdsDecimalsExactly { members.add("format", ASCIIJSON.string(format)) }
    let string = schema.string
    members.add("minLength", string.minLength)
    members.add("maxLength", string.maxLength)
    if let pattern = string.pattern { members.add("pattern", ASCIIJSON.string(pattern)) }
    if schema.format == nil, string.contentEncoding == "base64", string.contentMediaType == nil { members.add("format", "\"byte\"") }
    let number = schema.number
    members.add("minimum", text: number.minimum)
    members.add("maximum", text: number.maximum)
    members.add("exclusiveMinimum", text: number.exclusiveMinimum)
    members.add("exclusiveMaximum", text: number.exclusiveMaximum)
    members.add("multipleOf", text: number.multipleOf)
  }

  private mutating func addArray(_ array: ArrayConstraints, to members: inout Members) {
    add("items", array.items, to: &members)
    addList("prefixItems", array.prefixItems, to: &members)
    add("contains", array.contains, to: &members)
    members.add("minContains", array.minContains)
    members.add("maxContains", array.maxContains)
    members.add("minItems", array.minItems)
    members.add("maxItems", array.maxItems)
    if array.uniqueItems { members.add("uniqueItems", "true") }
    add("unevaluatedItems", array.unevaluatedItems, to: &members)
  }

  private mutating func addObject(_ object: ObjectConstraints, to members: inout Members) {
    if !object.properties.isEmpty || !object.ignored.isEmpty {
      let declared = map(object.properties.map { NamedSchema(name: $0.name, schema: $0.schema) })
      members.add("properties", SchemaJSON.adding(object.ignored, to: declared))
    }
    if !object.required.isEmpty { members.add("required", SchemaJSON.strings(object.required)) }
    add("additionalProperties", object.additionalProperties, to: &members)
    if !object.patternProperties.isEmpty { members.add("patternProperties", map(object.patternProperties)) }
    add("propertyNames", object.propertyNames, to: &members)
    members.add("minProperties", object.minProperties)
    members.add("maxProperties", object.maxProperties)
    if !object.dependentRequired.isEmpty {
      let items = object.dependentRequired.map { ASCIIJSON.string($0.name) + ":" + SchemaJSON.strings($0.required) }
      members.add("dependentRequired", "{" + items.joined(separator: ",") + "}")
    }
    if !object.dependentSchemas.isEmpty { members.add("dependentSchemas", map(object.dependentSchemas)) }
    add("unevaluatedProperties", object.unevaluatedProperties, to: &members)
  }

  private mutating func addComposition(_ schema: Schema, to members: inout Members) {
    addList("allOf", schema.allOf, to: &members)
    addList("anyOf", schema.anyOf, to: &members)
    if let discriminator = schema.discriminator, discriminator.decides {
      addDecision(discriminator, to: &members)
    } else {
      addList("oneOf", schema.oneOf, to: &members)
    }
    if let discriminator = schema.discriminator, !discriminator.decides, !(schema.oneOf + schema.anyOf).isEmpty {
      addDiscriminator(discriminator, to: &members)
    }
    add("not", schema.not, to: &members)
    guard let condition = schema.condition else { return }
    add("if", condition.test, to: &members)
    add("then", condition.then, to: &members)
    add("else", condition.otherwise, to: &members)
  }

  /// No assertion, but it tells the validator whose mistakes to report.
  private mutating func addDiscriminator(_ discriminator: Discriminator, to members: inout Members) {
    var text = "{\"propertyName\":" + ASCIIJSON.string(discriminator.propertyName)
    if !discriminator.mapping.isEmpty {
      var entries: [String] = []
      for entry in discriminator.mapping { entries.append(ASCIIJSON.string(entry.value) + ":" + ASCIIJSON.string(key(of: entry.schema))) }
      text += ",\"mapping\":{" + entries.joined(separator: ",") + "}"
    }
    if let fallback = discriminator.defaultMapping { text += ",\"defaultMapping\":" + ASCIIJSON.string(key(of: fallback)) }
    members.add("discriminator", text + "}")
  }

  /// The discriminator's value alone says which schema holds: for each value, if it is there, then that schema.
  private mutating func addDecision(_ discriminator: Discriminator, to members: inout Members) {
    let name = ASCIIJSON.string(discriminator.propertyName)
    let values = discriminator.mapping.map { ASCIIJSON.string($0.value) }
    var branches: [String] = []
    for (entry, value) in zip(discriminator.mapping, values) {
      let test = "{\"required\":[\(name)],\"properties\":{\(name):{\"const\":\(value)}}}"
      branches.append("{\"if\":" + test + ",\"then\":{" + reference(entry.schema) + "}}")
    }
    let known = "{\"required\":[\(name)],\"properties\":{\(name):{\"enum\":[\(values.joined(separator: ","))]}}}"
    if let fallback = discriminator.defaultMapping {
      branches.append("{\"if\":" + known + ",\"else\":{" + reference(fallback) + "}}")
    } else {
      branches.append(known)
    }
    members.add("allOf", "[" + branches.joined(separator: ",") + "]")
  }

  /// Members that are let through whatever they are.
  private static func adding(_ ignored: [String], to properties: String) -> String {
    guard !ignored.isEmpty else { return properties }
    let free = ignored.map { ASCIIJSON.string($0) + ":true" }.joined(separator: ",")
    return properties == "{}" ? "{" + free + "}" : properties.dropLast() + "," + free + "}"
  }

  private mutating func add(_ name: String, _ id: SchemaID?, to members: inout Members) {
    guard let id else { return }
    members.add(name, nested(id))
  }

  private mutating func addList(_ name: String, _ ids: [SchemaID], to members: inout Members) {
    guard !ids.isEmpty else { return }
    var texts: [String] = []
    for id in ids { texts.append(nested(id)) }
    members.add(name, "[" + texts.joined(separator: ",") + "]")
  }

  private mutating func map(_ schemas: [NamedSchema]) -> String {
    var texts: [String] = []
    for item in schemas { texts.append(ASCIIJSON.string(item.name) + ":" + nested(item.schema)) }
    return "{" + texts.joined(separator: ",") + "}"
  }

  private static func strings(_ texts: [String]) -> String { "[" + texts.map(ASCIIJSON.string).joined(separator: ",") + "]" }

  /// The members of one JSON object.
  private struct Members {
    private var content = ""
    var isEmpty: Bool { content.isEmpty }
    var text: String { "{" + content + "}" }

    mutating func add(_ member: String) {
      if !content.isEmpty { content += "," }
      content += member
    }
    mutating func add(_ name: String, _ value: String) { add("\"" + name + "\":" + value) }
    mutating func add(_ name: String, _ value: Int?) { if let value { add(name, String(value)) } }
    mutating func add(_ name: String, text: String?) { if let text { add(name, text) } }
  }
}
