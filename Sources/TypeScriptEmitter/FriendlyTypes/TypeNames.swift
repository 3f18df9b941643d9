import ContractModel

/// The naming table of `types.ts`, filled before anything is written. Components come first and keep their names; then inline
/// enumerations; then operations. A name that is taken gets a number.
struct TypeNames {
  struct Enumeration {
    var id: TypeID
    var type: Identifier
    var values: Identifier
    var isComponent: Bool
  }

  struct OperationNames {
    var id: OperationID
    var parameters: Identifier
    var body: Identifier
    var response: Identifier
    var failure: Identifier
    /// One for each response of the operation.
    var responses: [Identifier]
  }

  private(set) var schemas: [SchemaID: Identifier] = [:]
  /// Components that have a shape of their own in requests, and in responses.
  private(set) var requests: [SchemaID: Identifier] = [:]
  private(set) var responses: [SchemaID: Identifier] = [:]
  private(set) var enumerations: [Enumeration] = []
  private(set) var operations: [OperationNames] = []
  private var enumerationBySchema: [SchemaID: Int] = [:]
  /// Names that the file itself uses.
  private var table = IdentifierTable(
    reserved: ["NonNullable", "WithRequired", "components", "operations", "paths", "webhooks"] + Identifier.reservedTypes)

  init(_ model: Model, _ options: TypeScriptOptions) {
    if options.dates == .date { _ = table.claim(Identifier("Date")) }
    for schema in model.components.schemas { nameSchema(schema, model, options.naming) }
    for index in model.types.all.indices { nameEnumeration(TypeID(index), model) }
    for index in model.operations.indices where model.operations[index].isServed { nameOperation(OperationID(index), model) }
    nameVariants(.request, model)
    nameVariants(.response, model)
  }

  private mutating func nameVariants(_ direction: Variants.Direction, _ model: Model) {
    let affected = Variants(direction, model).affected
    for component in model.components.schemas where affected.contains(component.schema) {
      guard let name = schemas[component.schema] else { continue }
      switch direction {
      case .request: requests[component.schema] = table.claim(Identifier(name, suffix: Identifier("Request")))
      case .response: responses[component.schema] = table.claim(Identifier(name, suffix: Identifier("Response")))
      }
    }
  }

  func enumeration(of schema: SchemaID) -> Enumeration? { enumerationBySchema[schema].map { enumerations[$0] } }

  private mutating func nameSchema(_ schema: NamedSchema, _ model: Model, _ naming: TypeScriptOptions.Naming) {
    let name = model.schemas[schema.schema].givenName ?? schema.name
    let written = naming == .asWritten ? Identifier(asWritten: name) : nil
    schemas[schema.schema] = table.claim(written ?? Identifier(pascalCase: name) ?? Identifier("Schema"))
  }

  private mutating func nameEnumeration(_ id: TypeID, _ model: Model) {
    let declaration = model.types[id]
    guard case .enumeration = declaration.kind else { return }
    let component = schemas[declaration.schema]
    let type = component ?? table.claim(TypeNames.fullName(of: declaration, model))
    let values = table.claim(Identifier(camelCase: Identifier(type, suffix: Identifier("Values"))))
    enumerationBySchema[declaration.schema] = enumerations.count
    enumerations.append(Enumeration(id: id, type: type, values: values, isComponent: component != nil))
  }

  /// The owner's name in front.
  private static func fullName(of declaration: TypeDeclaration, _ model: Model) -> Identifier {
    let own = Identifier(pascalCase: declaration.name) ?? Identifier("Value")
    switch declaration.owner {
    case .module: return own
    case .type(let owner): return Identifier(fullName(of: model.types[owner], model), suffix: own)
    case .operation(let id): return Identifier(Identifier(pascalCase: model[id].name) ?? Identifier("Operation"), suffix: own)
    }
  }

  private mutating func nameOperation(_ id: OperationID, _ model: Model) {
    let operation = model[id]
    let name = Identifier(pascalCase: operation.name) ?? Identifier("Operation")
    operations.append(
      OperationNames(
        id: id, parameters: claim(name, "Parameters"), body: claim(name, "Body"), response: claim(name, "Response"),
        failure: claim(name, "Error"), responses: operation.responses.map { claim(name, "Response", $0.status) }))
  }

  private mutating func claim(_ base: Identifier, _ suffix: StaticString, _ status: Response.Status? = nil) -> Identifier {
    let name = Identifier(base, suffix: Identifier(suffix))
    guard let status else { return table.claim(name) }
    return table.claim(Identifier(name, suffix: Identifier(status)))
  }
}

extension Identifier {
  /// `200`, `4XX`, `Default`, to stand behind another name.
  fileprivate init(_ status: Response.Status) {
    switch status {
    case .default: self.init("Default")
    case .code(let code): self.init(code)
    case .range(let digit): self.init(Identifier(digit), suffix: Identifier("XX"))
    }
  }
}
