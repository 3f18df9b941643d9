import ContractDiagnostics
import YAMLTree

extension ObjectParser {
  /// Keywords of objects.
  func parseObjectKeyword(_ entry: YAMLEntry, _ keyword: Keyword, of schema: Schema) -> Bool {
    switch keyword {
    case .properties: schema.properties = parseProperties(entry.value)
    case .required: schema.required = parseRequired(entry.value)
    case .additionalProperties: schema.additionalProperties = parseSchema(entry.value)
    case .minProperties: schema.minProperties = count(entry.value)
    case .maxProperties: schema.maxProperties = count(entry.value)
    case .patternProperties: schema.patternProperties = parseNewMap(entry)
    case .propertyNames: schema.propertyNames = parseNewSchema(entry)
    case .unevaluatedProperties: schema.unevaluatedProperties = parseNewSchema(entry)
    case .dependentSchemas: schema.dependentSchemas += parseNewMap(entry)
    case .dependentRequired:
      since(.v3_1, entry)
      schema.dependentRequired += map(entry.value, "a map of lists of property names") { $0.strings($1) }
    case .dependencies: parseDependencies(entry, of: schema)
    default: return false
    }
    return true
  }

  private func parseNewMap(_ entry: YAMLEntry) -> [Entry<Schema>] {
    since(.v3_1, entry)
    return parseSchemaMap(entry.value)
  }

  /// A list of names. The boolean that older drafts had on each property says nothing here.
  private func parseRequired(_ node: YAMLNode) -> [Located<String>] {
    guard case .boolean = node.scalar else { return strings(node) }
    reportWrongKind(
      node, expected: "a list of property names", severity: .warning,
      help: "it has no effect here; name the property in `required` of the object it belongs to")
    return []
  }

  /// The older keyword that 2019-09 split into two.
  private func parseDependencies(_ entry: YAMLEntry, of schema: Schema) {
    remarkOnce(
      "dependencies", .keywordVersion,
      "`dependencies` was replaced by `dependentRequired` and `dependentSchemas`; it is honoured all the same",
      at: entry.key.span)
    for dependency in map(entry.value, "a map of schemas or lists of property names", { $1 }) {
      if dependency.value.kind == .sequence {
        schema.dependentRequired.append(Entry(dependency.key, strings(dependency.value)))
      } else if let dependent = parser(of: dependency.value).parseSchema(dependency.value) {
        schema.dependentSchemas.append(Entry(dependency.key, dependent))
      }
    }
  }

  /// Keywords of numbers and strings.
  func parseLimit(_ entry: YAMLEntry, _ keyword: Keyword, of schema: Schema) -> Bool {
    switch keyword {
    case .minLength: schema.minLength = count(entry.value)
    case .maxLength: schema.maxLength = count(entry.value)
    case .pattern: schema.pattern = string(entry.value)
    case .minimum: schema.minimum = number(entry.value)
    case .maximum: schema.maximum = number(entry.value)
    case .exclusiveMinimum: schema.exclusiveMinimum = parseExclusiveLimit(entry)
    case .exclusiveMaximum: schema.exclusiveMaximum = parseExclusiveLimit(entry)
    case .multipleOf: schema.multipleOf = parseMultiple(entry.value)
    case .contentEncoding, .contentMediaType, .contentSchema: parseContentKeyword(entry, keyword, of: schema)
    default: return false
    }
    return true
  }

  private func parseContentKeyword(_ entry: YAMLEntry, _ keyword: Keyword, of schema: Schema) {
    since(.v3_1, entry)
    switch keyword {
    case .contentEncoding: schema.contentEncoding = string(entry.value)
    case .contentMediaType: schema.contentMediaType = string(entry.value)
    default: schema.contentSchema = parseSchema(entry.value)
    }
  }

  private func parseExclusiveLimit(_ entry: YAMLEntry) -> Located<ExclusiveLimit>? {
    guard case .boolean(let flag) = entry.value.scalar else {
      since(.v3_1, entry)
      return number(entry.value).map { Located(.number($0.value), at: $0.span) }
    }
    if version > .v3_0 {
      remarkOnce(
        "exclusive", .keywordVersion,
        "\(quoted(entry.key.text)) is a number since OpenAPI 3.1, this document is \(version.text); the boolean is honoured all the same",
        at: entry.value.span, help: "write the limit itself as the value")
    }
    return Located(.flag(flag), at: entry.value.span)
  }

  private func parseMultiple(_ node: YAMLNode) -> Located<NumberLiteral>? {
    guard let number = number(node) else { return nil }
    guard number.value.double > 0 else {
      diagnostics.error(.wrongValue, "`multipleOf` must be greater than 0, found \(quoted(number.value.text))", at: node.span)
      return nil
    }
    return number
  }

  /// Keywords of arrays.
  func parseArrayKeyword(_ entry: YAMLEntry, _ keyword: Keyword, of schema: Schema) -> Bool {
    switch keyword {
    case .items: parseItems(entry.value, of: schema)
    case .minItems: schema.minItems = count(entry.value)
    case .maxItems: schema.maxItems = count(entry.value)
    case .uniqueItems: schema.uniqueItems = boolean(entry.value)
    case .prefixItems:
      since(.v3_1, entry)
      schema.prefixItems = parseSchemas(entry.value)
    case .contains: schema.contains = parseNewSchema(entry)
    case .minContains: schema.minContains = count(entry.value)
    case .maxContains: schema.maxContains = count(entry.value)
    case .unevaluatedItems: schema.unevaluatedItems = parseNewSchema(entry)
    case .additionalItems: parseAdditionalItems(entry, of: schema)
    default: return false
    }
    return true
  }

  /// One schema for all items. The list that older drafts allowed is read as `prefixItems`.
  private func parseItems(_ node: YAMLNode, of schema: Schema) {
    guard node.kind == .sequence else {
      schema.items = parseSchema(node)
      return
    }
    diagnostics.warning(
      .keywordVersion, "a list of schemas in `items` is no longer allowed; it is read as `prefixItems`", at: node.headSpan,
      help: "rename the key to `prefixItems`")
    schema.prefixItems = parseSchemas(node)
  }

  /// The older name of `items` beside a list of schemas; without one it had no effect.
  private func parseAdditionalItems(_ entry: YAMLEntry, of schema: Schema) {
    guard let items = schema.node[Keyword.items.rawValue], items.kind == .sequence else {
      diagnostics.warning(.keywordVersion, "`additionalItems` has no effect without a list in `items`", at: entry.key.span)
      return
    }
    schema.items = parseSchema(entry.value)
  }
}
