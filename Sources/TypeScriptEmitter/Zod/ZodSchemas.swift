import ContractModel

/// Writes a schema as an expression whose inferred type is the one that `SchemaTypes` gives.
///
/// The questions are split by file as they are there: values, composition (here), members, items, scalars.
struct ZodSchemas {
  let model: Model
  let order: ZodOrder
  let options: TypeScriptOptions
  /// The constants of the components.
  private(set) var constants: [SchemaID: Identifier] = [:]
  var types: SchemaTypes
  var writer = TypeScriptWriter()
  var helpers: Set<ZodHelper> = []
  var usesTypes = false
  /// Components whose constants stand above the place that is being written.
  var declared: Set<SchemaID> = []
  /// References being written out, innermost last.
  private var expanding: [SchemaID] = []

  init(_ model: Model, _ names: TypeNames, _ order: ZodOrder, _ options: TypeScriptOptions) {
    self.model = model
    self.order = order
    self.options = options
    types = SchemaTypes(model, readonlyArrays: options.readonlyArrays)
    var table = IdentifierTable(reserved: ZodHelper.names + ["z", "Types"])
    for component in model.components.schemas {
      guard let type = names.schemas[component.schema] else { continue }
      constants[component.schema] = table.claim(Identifier(type, suffix: Identifier("Schema")))
    }
  }

  /// `: z.ZodType<Types.Node>`
  mutating func annotation(_ type: Identifier) {
    usesTypes = true
    writer.code(": z.ZodType<Types.")
    writer.identifier(type)
    writer.code(">")
  }

  mutating func helper(_ helper: ZodHelper) {
    helpers.insert(helper)
    helpers.formUnion(helper.needed)
  }

  mutating func schema(_ id: SchemaID, at place: SchemaTypes.Place = SchemaTypes.Place()) {
    schema(model.schemas[id], id, at: place)
  }

  /// - Parameter schema: the schema of `id`, or a variant of it, such as one with a single type.
  mutating func schema(_ schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) {
    if let boolean = schema.boolean { return writer.code(boolean ? "z.unknown()" : "z.never()") }
    if let target = schema.reference { return reference(to: target) }
    if let value = schema.constant, value != .null { return literals([value]) }
    if let values = types.enumeration(of: schema) { return enumeration(values) }
    composition(of: schema, id, at: place)
  }

  private mutating func reference(to id: SchemaID) {
    if let constant = constants[id] ?? constants[types.discriminators.target(of: id)] {
      let isReady = declared.contains(id) || declared.contains(types.discriminators.target(of: id))
      writer.code(isReady ? "" : "z.lazy(() => ")
      writer.identifier(constant)
      return writer.code(isReady ? "" : ")")
    }
    guard !expanding.contains(id) else { return writer.code("z.unknown()") }
    expanding.append(id)
    schema(id)
    expanding.removeLast()
  }

  /// Own keywords and `allOf` together, `anyOf` and `oneOf` as one more condition.
  private mutating func composition(of schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) {
    let isNullable = schema.isMarkedNullable && !isUnknown(schema)
    var parts: [(inout ZodSchemas) -> Void] = []
    if hasCore(schema, id, at: place) { parts.append { $0.core(of: schema, id, at: place) } }
    for part in schema.allOf { parts.append { $0.part(part, of: schema, at: place) } }
    if !schema.allOf.isEmpty {
      for addition in types.discriminators.additions(to: id) { parts.append { $0.discriminator(addition) } }
    }
    if !schema.anyOf.isEmpty { parts.append { $0.alternatives(schema.anyOf, of: schema, id, at: place, isExclusive: false) } }
    if !schema.oneOf.isEmpty { parts.append { $0.alternatives(schema.oneOf, of: schema, id, at: place, isExclusive: true) } }
    intersection(parts, orElse: schema)
    if isNullable { writer.code(".nullable()") }
  }

  private func isUnknown(_ schema: Schema) -> Bool {
    schema.writtenKinds.isEmpty && schema.allOf.isEmpty && schema.anyOf.isEmpty && schema.oneOf.isEmpty && schema.object.isEmpty
  }

  private mutating func intersection(_ parts: [(inout ZodSchemas) -> Void], orElse schema: Schema) {
    guard let first = parts.first else {
      if schema.writtenKinds.isEmpty { return writer.code("z.unknown()") }
      helper(.anyObject)
      writer.code("z.custom<Record<string, never>>(isObject)")
      return memberChecks(schema, seesAll: true)
    }
    first(&self)
    for part in parts.dropFirst() {
      writer.code(".and(")
      part(&self)
      writer.code(")")
    }
  }

  /// A schema of `allOf`; members that the schema around it requires are required here too.
  private mutating func part(_ id: SchemaID, of schema: Schema, at place: SchemaTypes.Place) {
    var part = model.schemas[id]
    guard part.reference == nil else {
      self.schema(part, id, at: place)
      return required(of: part, by: schema.object.required)
    }
    for index in part.object.properties.indices where schema.object.required.contains(part.object.properties[index].name) {
      part.object.properties[index].isRequired = true
    }
    self.schema(part, id, at: place)
  }

  private mutating func required(of part: Schema, by names: [String]) {
    guard let target = part.reference, !types.discriminators.isHandled(target), let constant = constants[target] else { return }
    let properties = model.schemas[types.discriminators.target(of: target)].object.properties
    let needed = names.filter { name in properties.contains { $0.name == name && !$0.isRequired } }
    guard !needed.isEmpty else { return }
    helper(.requires)
    writer.code(".and(z.custom<Required<Pick<z.infer<typeof ")
    writer.identifier(constant)
    writer.code(">, ")
    writer.type(.anyOf(needed.map { .stringLiteral($0) }))
    writer.code(">>>(requires(")
    writer.value(.array(needed.map { .string($0) }))
    writer.code(")))")
  }

  mutating func discriminator(_ value: Discriminators.Value) {
    writer.code("z.object({ ")
    writer.valueKey(value.name)
    writer.code(": ")
    literals(value.values.map { .string($0) })
    writer.code(" })")
  }
}
