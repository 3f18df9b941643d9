import ContractDiagnostics
import YAMLTree

extension Schema {
  static let shape = Shape(
    "a schema object",
    [
      .type, .properties, .required, .items, .enumValues, .description, .format, .reference, .allOf, .anyOf, .oneOf, .not, .title,
      .defaultValue, .example, .examples, .deprecated, .readOnly, .writeOnly, .nullable, .additionalProperties, .discriminator, .xml,
      .externalDocs, .multipleOf, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .minLength, .maxLength, .pattern,
      .minItems, .maxItems, .uniqueItems, .minProperties, .maxProperties, .constant, .prefixItems, .contains, .minContains,
      .maxContains, .unevaluatedItems, .patternProperties, .propertyNames, .dependentRequired, .dependentSchemas,
      .unevaluatedProperties, .ifSchema, .thenSchema, .elseSchema, .contentEncoding, .contentMediaType, .contentSchema, .defs,
      .definitions, .dialect, .id, .anchor, .dynamicReference, .dynamicAnchor, .recursiveReference, .recursiveAnchor, .comment,
      .vocabulary, .additionalItems, .dependencies,
    ])
}

extension ObjectParser {
  /// The schema at a node; the same object each time. nil for what is no schema, which is reported.
  func parseSchema(_ node: YAMLNode) -> Schema? {
    if let schema = schemas[Int(node.index)] { return schema }
    guard node.kind == .mapping else { return parseBooleanSchema(node) }
    let schema = Schema(node: node)
    schemas[Int(node.index)] = schema
    for entry in node.entries { parse(entry, keyword(entry.key), of: schema) }
    if schema.reference != nil { schema.isOnlyReference = !hasAssertion(node) }
    return schema
  }

  /// Whether a schema has a keyword besides `$ref` that accepts or refuses values.
  private func hasAssertion(_ node: YAMLNode) -> Bool {
    for entry in node.entries {
      switch keyword(entry.key) {
      case .reference, .title, .description, .defaultValue, .example, .examples, .deprecated, .readOnly, .writeOnly, .externalDocs,
        .xml, .comment, .vocabulary, .dialect, .id, .anchor, .dynamicAnchor, .recursiveAnchor, .defs, .definitions, .extension,
        .unknown:
        continue
      default: return true
      }
    }
    return false
  }

  private func parseBooleanSchema(_ node: YAMLNode) -> Schema? {
    guard case .boolean(let value) = node.scalar else { return parseMistakenSchema(node) }
    let schema = Schema(node: node, boolean: value)
    schemas[Int(node.index)] = schema
    return schema
  }

  /// What stands in place of a schema: the schema that was surely meant, with a warning; nothing at all is none.
  private func parseMistakenSchema(_ node: YAMLNode) -> Schema? {
    let only = node.count == 1 ? node.items.first { $0.kind == .mapping } : nil
    let type = node.kind == .scalar ? mistakenType(node.text) : nil
    let isEmpty = node.kind == .sequence && node.count == 0
    let isPlain = isEmpty || node.isNull || only != nil || type != nil
    let help =
      type.map { "write {type: \($0.rawValue)}" } ?? (only != nil ? "write it without `- `" : isEmpty ? "write {}" : nil)
      ?? "a schema is a mapping, true or false"
    reportWrongKind(node, expected: "a schema", severity: isPlain ? .warning : .error, help: help)
    return only.map { parseSchema($0) } ?? (isPlain && !node.isNull ? anySchema(node, of: type) : nil)
  }

  private func anySchema(_ node: YAMLNode, of type: SchemaType? = nil) -> Schema {
    let schema = Schema(node: node)
    schemas[Int(node.index)] = schema
    if let type { schema.types = [Located(type, at: node.span)] }
    return schema
  }

  /// Members by name. A keyword of the object that slipped in among them (`required: [id]`, `description: …`) is read as a member of any kind.
  func parseProperties(_ node: YAMLNode) -> [Entry<Schema>] {
    map(node, "a map of schemas") { parser, node in
      let isText = node.kind == .scalar && parser.mistakenType(node.text) == nil && !node.isNull && !node.isBoolean
      guard isText || node.kind == .sequence && node.count > 0 else { return parser.parseSchema(node) }
      parser.reportWrongKind(
        node, expected: "a schema", severity: .warning,
        help: "it is read as any value; a keyword belongs beside `properties`, not below it")
      return parser.anySchema(node)
    }
  }

  /// `string` and `type:string`, which lacks a space.
  private func mistakenType(_ text: String) -> SchemaType? {
    SchemaType(rawValue: text.hasPrefix("type:") ? String(text.dropFirst(5)) : text)
  }

  /// Tries the groups of keywords, those that are met most often first.
  private func parse(_ entry: YAMLEntry, _ keyword: Keyword, of schema: Schema) {
    if parseCommon(entry, keyword, of: schema) { return }
    if parseObjectKeyword(entry, keyword, of: schema) { return }
    if parseAnnotation(entry, keyword, of: schema) { return }
    if parseComposition(entry, keyword, of: schema) { return }
    if parseLimit(entry, keyword, of: schema) { return }
    if parseArrayKeyword(entry, keyword, of: schema) { return }
    if parseCoreKeyword(entry, keyword, of: schema) { return }
    if keyword == .extension {
      schema.extensions.append(specificationExtension(entry))
    } else {
      reportUnknown(entry, in: Schema.shape)
    }
  }

  private func parseCommon(_ entry: YAMLEntry, _ keyword: Keyword, of schema: Schema) -> Bool {
    switch keyword {
    case .type: schema.types = parseTypes(entry.value)
    case .description: schema.description = prose(entry.value)
    case .reference: schema.reference = string(entry.value).map { Reference(node: schema.node, text: $0) }
    case .enumValues: schema.enumValues = parseEnumValues(entry)
    case .constant:
      since(.v3_1, entry)
      schema.constant = entry.value
    case .format: schema.format = string(entry.value)
    case .nullable: schema.nullable = parseNullable(entry)
    default: return false
    }
    return true
  }

  /// The values; nil when there are none, because a list that nothing is in was left to be filled.
  private func parseEnumValues(_ entry: YAMLEntry) -> [YAMLNode]? {
    let values = list(entry.value, "a list of values", severity: .warning) { $1 }
    guard values.isEmpty else { return values }
    if entry.value.kind == .sequence {
      diagnostics.warning(
        .emptyEnumeration, "enum has no values; it is read as if it were not there", at: entry.value.span, help: "list at least one value")
    }
    return nil
  }

  private func parseNullable(_ entry: YAMLEntry) -> Located<Bool>? {
    if version > .v3_0 {
      remarkOnce(
        "nullable", .keywordVersion, "`nullable` is gone since OpenAPI 3.1, this document is \(version.text); it is honoured all the same",
        at: entry.key.span, help: "write `type: [string, 'null']`")
    }
    return boolean(entry.value)
  }

  private func parseAnnotation(_ entry: YAMLEntry, _ keyword: Keyword, of schema: Schema) -> Bool {
    switch keyword {
    case .title: schema.title = prose(entry.value)
    case .defaultValue: schema.defaultValue = entry.value
    case .example: schema.example = entry.value
    case .examples: parseSchemaExamples(entry, of: schema)
    case .deprecated: schema.deprecated = boolean(entry.value)
    case .readOnly: schema.readOnly = boolean(entry.value)
    case .writeOnly: schema.writeOnly = boolean(entry.value)
    case .externalDocs: schema.externalDocs = parseExternalDocumentation(entry.value)
    case .xml: schema.xml = parseXML(entry.value)
    case .comment, .vocabulary: break
    default: return false
    }
    return true
  }

  /// A list of values; people also write the map that media types have.
  private func parseSchemaExamples(_ entry: YAMLEntry, of schema: Schema) {
    since(.v3_1, entry)
    schema.examples = list(entry.value, "a list of values", severity: .warning) { $1 }
  }

  private func parseComposition(_ entry: YAMLEntry, _ keyword: Keyword, of schema: Schema) -> Bool {
    switch keyword {
    case .allOf: schema.allOf = parseAlternatives(entry.value)
    case .anyOf: schema.anyOf = parseAlternatives(entry.value)
    case .oneOf: schema.oneOf = parseAlternatives(entry.value)
    case .not: schema.not = parseSchema(entry.value)
    case .discriminator: schema.discriminator = parseDiscriminator(entry.value)
    case .ifSchema: schema.ifSchema = parseNewSchema(entry)
    case .thenSchema: schema.thenSchema = parseNewSchema(entry)
    case .elseSchema: schema.elseSchema = parseNewSchema(entry)
    default: return false
    }
    return true
  }

  private func parseAlternatives(_ node: YAMLNode) -> [Schema] {
    if node.kind == .sequence, node.count == 0 {
      diagnostics.warning(.wrongValue, "expected a list of schemas, found an empty list", at: node.span)
    }
    return parseSchemas(node)
  }

  func parseSchemas(_ node: YAMLNode) -> [Schema] {
    list(node, "a list of schemas") { $0.parseSchema($1) }
  }

  /// The value of a keyword that came with 3.1.
  func parseNewSchema(_ entry: YAMLEntry) -> Schema? {
    since(.v3_1, entry)
    return parseSchema(entry.value)
  }

  func parseSchemaMap(_ node: YAMLNode) -> [Entry<Schema>] {
    map(node, "a map of schemas") { $0.parseSchema($1) }
  }

  private func parseCoreKeyword(_ entry: YAMLEntry, _ keyword: Keyword, of schema: Schema) -> Bool {
    switch keyword {
    case .dialect: schema.dialect = parseDialect(entry.value)
    case .id: schema.id = string(entry.value)
    case .anchor: schema.anchor = string(entry.value)
    case .dynamicReference, .recursiveReference:
      schema.dynamicReference = string(entry.value).map { Reference(node: schema.node, text: $0) }
    case .dynamicAnchor: schema.dynamicAnchor = string(entry.value)
    case .recursiveAnchor: schema.recursiveAnchor = boolean(entry.value)
    case .defs, .definitions: schema.definitions += parseSchemaMap(entry.value)
    default: return false
    }
    since(.v3_1, entry)
    return true
  }
}
