import ContractPattern

/// Fills a node with the keywords of one schema.
struct SchemaCompiler {
  let library: SchemaLibrary
  let resource: SchemaResource
  let pointer: String

  mutating func fill(_ node: SchemaNode, _ schema: JSONValue) {
    switch schema {
    case .boolean(let value): node.boolean = value
    case .object(let object):
      references(node, object)
      applicators(node, object)
      if resource.validates { general(node, object) }
      node.number = number(object)
      node.string = string(object)
      node.array = array(object)
      node.object = self.object(object)
    default: node.unresolved = resource.uri + "#" + pointer
    }
  }

  private func subschema(_ schema: JSONValue, _ path: String) -> SchemaNode {
    library.compileSubschema(schema, pointer + "/" + path, resource)
  }

  /// The subschema behind `name`, if there is one.
  private func subschema(_ object: JSONObject, _ name: String) -> SchemaNode? {
    object[name].map { subschema($0, escapePointer(name)) }
  }

  private func subschemas(_ object: JSONObject, _ name: String) -> [SchemaNode] {
    guard case .array(let schemas) = object[name] else { return [] }
    return schemas.enumerated().map { subschema($1, "\(name)/\($0)") }
  }

  private func namedSubschemas(_ object: JSONObject, _ name: String) -> [(name: String, schema: SchemaNode)] {
    guard case .object(let schemas) = object[name] else { return [] }
    return schemas.members.map { ($0.name, subschema($0.value, name + "/" + escapePointer($0.name))) }
  }

  // MARK: - Core and applicators

  private func references(_ node: SchemaNode, _ object: JSONObject) {
    if let reference = object["$ref"]?.string { node.reference = library.find(reference, from: resource) ?? library.missing(reference) }
    if let reference = object["$dynamicRef"]?.string {
      let anchor = library.dynamicAnchor(reference, from: resource)
      if let anchor { library.prepareDynamicAnchor(anchor) }
      node.dynamicReference = DynamicReference(
        target: library.find(reference, from: resource) ?? library.missing(reference), anchor: anchor)
    }
  }

  private func applicators(_ node: SchemaNode, _ object: JSONObject) {
    node.allOf = subschemas(object, "allOf")
    node.anyOf = subschemas(object, "anyOf")
    node.oneOf = subschemas(object, "oneOf")
    node.not = subschema(object, "not")
    node.condition = subschema(object, "if")
    if node.condition != nil {
      node.then = subschema(object, "then")
      node.otherwise = subschema(object, "else")
    }
    node.discriminator = discriminator(object)
  }

  /// Only beside `oneOf` or `anyOf`. An alternative that `mapping` does not list is named by the last part of its reference.
  private func discriminator(_ object: JSONObject) -> Discriminator? {
    guard let discriminator = object["discriminator"], let name = discriminator["propertyName"]?.string,
      let alternatives = (object["oneOf"] ?? object["anyOf"])?.array
    else { return nil }
    var result = Discriminator(name: name, alternatives: [])
    var mapped: Set<String> = []
    for member in discriminator["mapping"]?.object?.members ?? [] {
      guard let reference = member.value.string else { continue }
      mapped.insert(reference)
      result.alternatives.append((member.name, library.find(reference, from: resource) ?? library.missing(reference)))
    }
    for alternative in alternatives {
      guard let reference = alternative["$ref"]?.string, !mapped.contains(reference) else { continue }
      guard let last = reference.split(separator: "/").last else { continue }
      result.alternatives.append((unescapePointer(last), library.find(reference, from: resource) ?? library.missing(reference)))
    }
    if let reference = discriminator["defaultMapping"]?.string {
      result.fallback = library.find(reference, from: resource) ?? library.missing(reference)
    }
    return result
  }

  // MARK: - Validation

  private func general(_ node: SchemaNode, _ object: JSONObject) {
    switch object["type"] {
    case .string(let name): node.types = KindSet(name: name)
    case .array(let names): node.types = names.reduce(KindSet()) { $0.union($1.string.flatMap { KindSet(name: $0) } ?? []) }
    default: break
    }
    node.enumeration = object["enum"]?.array
    node.constant = object["const"]
  }

  /// A keyword of the validation vocabulary.
  private func validation(_ object: JSONObject, _ name: String) -> JSONValue? { resource.validates ? object[name] : nil }

  /// A keyword that is a count. One beyond `Int` is as good as the largest `Int`.
  private func count(_ object: JSONObject, _ name: String) -> Int? {
    guard case .number(let number) = validation(object, name), number.isInteger else { return nil }
    return number.int ?? .max
  }

  private func number(_ object: JSONObject) -> NumberKeywords? {
    var keywords = NumberKeywords()
    keywords.minimum = validation(object, "minimum")?.number
    keywords.maximum = validation(object, "maximum")?.number
    keywords.exclusiveMinimum = validation(object, "exclusiveMinimum")?.number
    keywords.exclusiveMaximum = validation(object, "exclusiveMaximum")?.number
    keywords.multipleOf = validation(object, "multipleOf")?.number
    if library.assertsFormats {
      switch object["format"]?.string {
      case "int32": keywords.integerBits = 32
      case "int64": keywords.integerBits = 64
      case "decimal": keywords.isDecimal = true
      default: break
      }
    }
    let isEmpty = keywords.minimum == nil && keywords.maximum == nil && keywords.exclusiveMinimum == nil && keywords.exclusiveMaximum == nil
    return isEmpty && keywords.multipleOf == nil && keywords.integerBits == nil && !keywords.isDecimal ? nil : keywords
  }

  private func string(_ object: JSONObject) -> StringKeywords? {
    var keywords = StringKeywords()
    keywords.minLength = count(object, "minLength")
    keywords.maxLength = count(object, "maxLength")
    // A pattern that cannot be compiled was reported when generating.
    keywords.pattern = validation(object, "pattern")?.string.flatMap { try? Pattern($0) }
    if library.assertsFormats { keywords.format = object["format"]?.string.flatMap { StringFormat(rawValue: $0) } }
    let isEmpty = keywords.minLength == nil && keywords.maxLength == nil && keywords.pattern == nil && keywords.format == nil
    return isEmpty ? nil : keywords
  }

  private static let arrayNames = [
    "prefixItems", "items", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems",
  ]

  private func array(_ object: JSONObject) -> ArrayKeywords? {
    guard SchemaCompiler.arrayNames.contains(where: { object[$0] != nil }) else { return nil }
    var keywords = ArrayKeywords()
    keywords.prefixItems = subschemas(object, "prefixItems")
    keywords.items = subschema(object, "items")
    keywords.contains = subschema(object, "contains")
    keywords.minContains = count(object, "minContains")
    keywords.maxContains = count(object, "maxContains")
    keywords.minItems = count(object, "minItems")
    keywords.maxItems = count(object, "maxItems")
    keywords.uniqueItems = validation(object, "uniqueItems")?.boolean ?? false
    keywords.unevaluatedItems = subschema(object, "unevaluatedItems")
    return keywords
  }

  private static let objectNames = [
    "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "minProperties", "maxProperties",
    "dependentRequired", "dependentSchemas", "dependencies", "unevaluatedProperties",
  ]

  private func object(_ object: JSONObject) -> ObjectKeywords? {
    guard SchemaCompiler.objectNames.contains(where: { object[$0] != nil }) else { return nil }
    var keywords = ObjectKeywords()
    for (name, schema) in namedSubschemas(object, "properties") { keywords.properties[NameBytes(text: name)] = schema }
    for (source, schema) in namedSubschemas(object, "patternProperties") {
      if let pattern = try? Pattern(source) { keywords.patternProperties.append((pattern, schema)) }
    }
    keywords.additionalProperties = subschema(object, "additionalProperties")
    keywords.propertyNames = subschema(object, "propertyNames")
    keywords.required = validation(object, "required")?.array?.compactMap(\.string) ?? []
    keywords.minProperties = count(object, "minProperties")
    keywords.maxProperties = count(object, "maxProperties")
    for member in validation(object, "dependentRequired")?.object?.members ?? [] {
      keywords.dependentRequired.append((member.name, member.value.array?.compactMap(\.string) ?? []))
    }
    keywords.dependentSchemas = namedSubschemas(object, "dependentSchemas")
    dependencies(object, &keywords)
    keywords.unevaluatedProperties = subschema(object, "unevaluatedProperties")
    return keywords
  }

  /// `dependencies` of earlier drafts is both of its successors in one.
  private func dependencies(_ object: JSONObject, _ keywords: inout ObjectKeywords) {
    for member in object["dependencies"]?.object?.members ?? [] {
      if case .array(let names) = member.value {
        keywords.dependentRequired.append((member.name, names.compactMap(\.string)))
      } else {
        keywords.dependentSchemas.append((member.name, subschema(member.value, "dependencies/" + escapePointer(member.name))))
      }
    }
  }
}
