import ContractModel

/// Writes a schema as an expression whose inferred type is the one that `SchemaTypes` gives.
///
/// The questions are split by file as they are there: values, composition (here), members, items, scalars.
struct ZodSchemas {
  /// Writes one of the schemas that hold together.
  typealias Part = (inout ZodSchemas) -> Void

  let model: Model
  let order: ZodOrder
  let options: TypeScriptOptions
  let names: TypeNames
  /// Schemas that hold a `date-time`, when these become dates.
  let dated: Set<SchemaID>
  /// Schemas that refuse members which they do not declare.
  let closed: Set<SchemaID>
  /// The constants of the components.
  private(set) var constants: [SchemaID: Identifier] = [:]
  var types: SchemaTypes
  var writer = TypeScriptWriter()
  var helpers: Set<ZodHelper> = []
  /// Components whose constants stand above the place that is being written.
  var declared: Set<SchemaID> = []
  /// Set while a component is written whose members may be getters.
  var getters: ZodGetters?
  /// How many references were written that are looked up when they are needed.
  private(set) var lazyReferences = 0
  /// References being written out, innermost last.
  private var expanding: [SchemaID] = []

  init(_ model: Model, _ names: TypeNames, _ order: ZodOrder, _ options: TypeScriptOptions) {
    self.model = model
    self.order = order
    self.names = names
    dated = options.dates == .date ? Variants.dated(in: model) : []
    closed = Variants.closed(in: model)
    self.options = options
    types = SchemaTypes(model, readonlyArrays: options.readonlyArrays)
    if !dated.isEmpty { types.rendition = Renditions(model, names, options, areNamesImported: true).plain }
    constants = ZodSchemas.constants(model, names)
  }

  /// The name of each component's constant.
  static func constants(_ model: Model, _ names: TypeNames) -> [SchemaID: Identifier] {
    var constants: [SchemaID: Identifier] = [:]
    var table = IdentifierTable(reserved: ZodHelper.names + ["z", "Types"])
    for component in model.components.schemas {
      guard let type = names.schemas[component.schema] else { continue }
      constants[component.schema] = table.claim(Identifier(type, suffix: Identifier("Schema")))
    }
    return constants
  }

  /// `: z.ZodType<Types.Node>`
  mutating func annotation(_ type: Identifier) {
    writer.code(": z.ZodType<")
    writer.type(.imported(type))
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
    if let target = schema.reference { return reference(to: target, schema, id, at: place) }
    if let value = schema.constant, value != .null { return literals([value]) }
    if let values = types.enumeration(of: schema) { return enumeration(values) }
    composition(of: schema, id, at: place)
  }

  func isDeclared(_ id: SchemaID) -> Bool { declared.contains(id) || declared.contains(types.discriminators.target(of: id)) }

  private mutating func reference(to id: SchemaID) {
    if let constant = constants[id] ?? constants[types.discriminators.target(of: id)] {
      let isReady = isDeclared(id) || getters?.isInside ?? false
      if !isReady { lazyReferences += 1 }
      writer.code(isReady ? "" : "z.lazy(() => ")
      writer.identifier(constant)
      return writer.code(isReady ? "" : ")")
    }
    guard !expanding.contains(id) else { return writer.code("z.unknown()") }
    expanding.append(id)
    schema(id)
    expanding.removeLast()
  }

  /// A reference; what stands beside it is not part of its type.
  private mutating func reference(to target: SchemaID, _ schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) {
    let start = writer.mark
    reference(to: target)
    guard !schema.isBareReference else { return }
    var rest = schema
    rest.reference = nil
    (rest.object.unevaluatedProperties, rest.array.unevaluatedItems) = (nil, nil)
    let beside: Part = { schemas in
      schemas.writer.code("z.custom<unknown>((value) => ")
      schemas.accepts(rest, id, at: place)
      schemas.writer.code(")")
    }
    let parts = (rest.isUnconstrained ? [] : [beside]) + unevaluatedConditions(of: schema)
    for part in parts { and(part, since: start, of: id) }
  }

  /// Own keywords and `allOf` together, `anyOf` and `oneOf` as one more condition, then what no type shows.
  private mutating func composition(of schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) {
    let start = writer.mark
    let isNullable = schema.isMarkedNullable && !isUnknown(schema)
    var parts = composed(schema, id, at: place)
    let hasCore = hasCore(schema, id, at: place)
    let isBare = !hasCore && parts.isEmpty && schema.writtenKinds == .object
    if hasCore { parts.insert({ $0.core(of: schema, id, at: place) }, at: 0) }
    if isBare { parts.append { $0.bareObject(schema) } }
    parts += conditions(of: schema, areMembersChecked: hasCore || isBare || !schema.mayBeObject)
    intersection(parts, of: id)
    if isLooser(schema, id, hasCore, at: place) { cast(since: start, schema, id, at: place) }
    if isNullable { writer.code(".nullable()") }
  }

  private func composed(_ schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place) -> [Part] {
    var parts: [Part] = []
    for part in schema.allOf { parts.append { $0.part(part, of: schema, id, at: place) } }
    if !schema.allOf.isEmpty {
      for addition in types.discriminators.additions(to: id) { parts.append { $0.discriminator(addition) } }
    }
    if !schema.anyOf.isEmpty { parts.append { $0.alternatives(schema.anyOf, of: schema, id, at: place, isExclusive: false) } }
    if !schema.oneOf.isEmpty { parts.append { $0.alternatives(schema.oneOf, of: schema, id, at: place, isExclusive: true) } }
    return parts
  }

  private func isUnknown(_ schema: Schema) -> Bool {
    schema.writtenKinds.isEmpty && schema.allOf.isEmpty && schema.anyOf.isEmpty && schema.oneOf.isEmpty && schema.object.isEmpty
  }

  private mutating func intersection(_ parts: [Part], of id: SchemaID) {
    guard let first = parts.first else { return writer.code("z.unknown()") }
    let start = writer.mark
    first(&self)
    for part in parts.dropFirst() { and(part, since: start, of: id) }
  }

  /// What was written since `start`, and `other`. Zod cannot join a date that one side made with the text that the other left, and lets a
  /// member through that one side knows and the other refuses.
  mutating func and(_ other: Part, since start: Int, of id: SchemaID) {
    if dated.contains(id) || closed.contains(id) {
      helper(.both)
      writer.insert("both(", at: start)
      writer.code(", ")
    } else {
      writer.code(".and(")
    }
    other(&self)
    writer.code(")")
  }

  mutating func bareObject(_ schema: Schema) {
    helper(.anyObject)
    writer.code("z.custom<Record<string, never>>(isObject)")
    for test in memberTests(of: schema) { refine(test) }
  }

  /// A schema of `allOf`; members that the schema around it requires are required here too.
  private mutating func part(_ id: SchemaID, of schema: Schema, _ whole: SchemaID, at place: SchemaTypes.Place) {
    let start = writer.mark
    var part = model.schemas[id]
    if let target = part.reference, let base = types.baseAlone(target, under: whole) { part = base }
    guard part.reference == nil else {
      self.schema(part, id, at: place)
      return required(of: part, id, by: schema.object.required, since: start)
    }
    for index in part.object.properties.indices where schema.object.required.contains(part.object.properties[index].name) {
      part.object.properties[index].isRequired = true
    }
    self.schema(part, id, at: place)
  }

  private mutating func required(of part: Schema, _ id: SchemaID, by names: [String], since start: Int) {
    guard let target = part.reference, let constant = constants[target] else { return }
    let needed = self.needed(names, in: target)
    guard !needed.isEmpty else { return }
    let isNullable = types.isNullable(target)
    let requirement: Part = { schemas in
      schemas.writer.code(isNullable ? "z.custom<Required<Pick<NonNullable<z.infer<typeof " : "z.custom<Required<Pick<z.infer<typeof ")
      schemas.writer.identifier(constant)
      schemas.writer.code(isNullable ? ">>, " : ">, ")
      schemas.writer.type(.anyOf(needed.map { .stringLiteral($0) }))
      schemas.writer.code(">>>(")
      schemas.requires(needed)
      schemas.writer.code(")")
    }
    and(requirement, since: start, of: id)
  }

  /// Those of `names` that the component `target` declares, and does not require itself.
  func needed(_ names: [String], in target: SchemaID) -> [String] {
    guard !types.discriminators.isHandled(target), constants[target] != nil else { return [] }
    let properties = model.schemas[types.discriminators.target(of: target)].object.properties
    return names.filter { name in properties.contains { $0.name == name && !$0.isRequired } }
  }

  mutating func discriminator(_ value: Discriminators.Value) {
    writer.code("z.object({ ")
    writer.valueKey(value.name)
    writer.code(": ")
    literals(value.values.map { .string($0) })
    writer.code(" })")
  }
}
