import ContractModel

/// `types.ts`: a short name for each schema, each enumeration with its values, and what each operation takes and gives.
struct TypesFile {
  let model: Model
  let names: TypeNames
  let operationIDs: OperationIDs
  let options: TypeScriptOptions
  private let renditions: Renditions
  private var types: SchemaTypes
  var writer = TypeScriptWriter()

  static func text(of model: Model, _ names: TypeNames, options: TypeScriptOptions, trace: SourceTrace? = nil) -> String {
    var file = TypesFile(model, names, options)
    file.writer.trace = trace
    for schema in model.components.schemas { file.schema(schema) }
    for name in file.names.enumerations { file.enumeration(name) }
    for name in file.names.operations { file.operation(name) }
    file.helpers()
    return file.header() + file.writer.text
  }

  private init(_ model: Model, _ names: TypeNames, _ options: TypeScriptOptions) {
    self.model = model
    self.options = options
    self.names = names
    operationIDs = OperationIDs(model)
    renditions = Renditions(model, names, options)
    types = SchemaTypes(model, readonlyArrays: options.readonlyArrays)
  }

  /// The types of `contents` in a direction in which one of them differs; nil when none does.
  mutating func variant(of contents: [Content], _ direction: Variants.Direction) -> TypeExpression? {
    let rendition = renditions[direction]
    guard contents.contains(where: { $0.anySchema.map(rendition.affected.contains) ?? false }) else { return nil }
    return .anyOf(contents.map { content in content.anySchema.map { type(of: $0, rendition) } ?? .unknown })
  }

  /// The parameters of an operation, when one of them differs from `schema.d.ts`.
  mutating func variant(of parameters: [Parameter]) -> TypeExpression? {
    types.rendition = renditions.plain
    return types.parameters(parameters)
  }

  /// Imports what the rest uses, nothing else; a file without imports and exports would be a script.
  private func header() -> String {
    var header = TypeScriptWriter()
    header.line("// Generated from the OpenAPI document. Do not edit.")
    header.line("// Short names for what `schema.d.ts` declares.")
    header.line()
    let roots = TypeExpression.Root.allCases.filter { writer.roots.contains($0) }
    if roots.isEmpty {
      header.line("export {};")
      return header.text
    }
    header.importTypes(roots, options)
    return header.text
  }

  private mutating func schema(_ schema: NamedSchema) {
    guard let name = names.schemas[schema.schema] else { return }
    writer.line()
    if writer.isTraced { writer.mark(model.schemas[schema.schema].provenance) }
    writer.documentation(documentation(of: schema.schema))
    let isPlain = !renditions.plain.affected.contains(schema.schema)
    alias(name, isPlain ? .path(root: .components, keys: ["schemas", schema.name]) : type(of: schema.schema, renditions.plain))
    if let name = names.requests[schema.schema] { variant(name, of: schema.schema, .request) }
    if let name = names.responses[schema.schema] { variant(name, of: schema.schema, .response) }
    if let values = names.enumeration(of: schema.schema) { self.values(values) }
  }

  /// What is sent, or received, of a schema whose members are not all in both.
  private mutating func variant(_ name: Identifier, of id: SchemaID, _ direction: Variants.Direction) {
    writer.line()
    writer.line(direction == .request ? "/** As it is sent. */" : "/** As it is received. */")
    alias(name, type(of: id, renditions[direction]))
  }

  /// - Precondition: `id` is not a reference to itself.
  private mutating func type(of id: SchemaID, _ rendition: Rendition) -> TypeExpression {
    types.rendition = rendition
    return types.type(of: id, at: SchemaTypes.Place(owner: id, isSent: rendition.direction == .request))
  }

  private mutating func helpers() {
    guard types.usesWithRequired else { return }
    writer.line()
    writer.line("type WithRequired<T, K extends keyof T> = T & { [P in K]-?: T[P] };")
  }

  private func documentation(of id: SchemaID) -> Documentation {
    // An enumeration may stand for a schema that composition has put together, which only the effective ones hold.
    let annotations = (model.effectiveSchemas ?? model.schemas)[id].annotations
    var documentation = Documentation()
    documentation.add(annotations.description)
    if annotations.isDeprecated { documentation.add(.deprecated) }
    return documentation
  }

  mutating func alias(_ name: Identifier, _ type: TypeExpression) {
    writer.startLine()
    writer.code("export type ")
    writer.identifier(name)
    writer.code(" = ")
    writer.type(type)
    writer.endLine(";")
  }

  /// An enumeration inside another schema, which `schema.d.ts` writes out in place.
  private mutating func enumeration(_ names: TypeNames.Enumeration) {
    guard !names.isComponent else { return }
    writer.line()
    if writer.isTraced { writer.mark((model.effectiveSchemas ?? model.schemas)[model.types[names.id].schema].provenance) }
    writer.documentation(documentation(of: model.types[names.id].schema))
    alias(names.type, .anyOf(literals(names.id)))
    values(names)
  }

  /// `export const ticketStatusValues = ["open", "done"] as const;`, or an object that names each value.
  private mutating func values(_ names: TypeNames.Enumeration) {
    switch options.enumStyle {
    case .none: return
    case .values:
      writer.startLine()
      writer.code("export const ")
      writer.identifier(names.values)
      writer.code(" = ")
      writer.list(literals(names.id)) { writer, literal in writer.type(literal) }
      writer.endLine(" as const;")
    case .object: object(names)
    }
  }

  /// `export const TicketStatus = { Open: "open", Done: "done" } as const;`
  private mutating func object(_ names: TypeNames.Enumeration) {
    guard case .enumeration(let enumeration) = model.types[names.id].kind else { return }
    var members = IdentifierTable()
    writer.startLine()
    writer.code("export const ")
    writer.identifier(names.type)
    writer.endLine(" = {")
    writer.indent()
    for value in enumeration.values {
      let name = value.suggestedName ?? value.literal.text
      writer.documentation(value.documentation.map { Documentation(paragraphs: [$0]) } ?? Documentation())
      writer.startLine()
      writer.identifier(members.claim(Identifier(pascalCase: name) ?? Identifier("Empty")))
      writer.code(": ")
      writer.type(.literal(value.literal))
      writer.endLine(",")
    }
    writer.outdent()
    writer.line("} as const;")
  }

  private func literals(_ id: TypeID) -> [TypeExpression] {
    guard case .enumeration(let enumeration) = model.types[id].kind else { return [] }
    return enumeration.values.map { .literal($0.literal) }
  }
}
