import ContractConfiguration
import ContractDiagnostics
import ContractModel

/// Decides for every schema how its values are represented: which types are declared, and what stands where each is used.
///
/// Components are declared first, in document order, so that a reference never has to look into its target.
final class Typing {
  var model: Model
  let diagnostics: DiagnosticBag
  /// Declared types by the schema they stand for.
  var declared: [SchemaID: TypeID] = [:]
  /// Uses of inline schemas that needed no declaration or have theirs.
  var uses: [SchemaID: TypeUse] = [:]
  /// Types whose `kind` is decided or being decided.
  var begun: Set<TypeID> = []
  /// Reference targets outside the components, in the order in which they were met.
  var pendingTargets: [TypeID] = []
  /// What was decided, and what was made on the way, each once.
  var natures: [SchemaID: Nature] = [:]
  var flattenedMembers: [SchemaID: [SchemaProperty]] = [:]
  var syntheses: [[SchemaID]: SchemaID] = [:]
  var mergedValues: [[SchemaID]: SchemaID] = [:]
  var tuples: [[SchemaID]: SchemaID] = [:]
  var inexact: Set<SchemaID> = []
  var ownWords: [SchemaID: SchemaID] = [:]
  let discriminatorValues: [SchemaID: (property: String, value: String)]
  let requestSchemas: [SchemaID: SchemaID]
  private let written: SchemaTable
  private var pointers: [String: Int] = [:]

  let configuration: TypeConfiguration
  /// By schema, whether a request can hold it.
  let inRequests: [Bool]
  /// Enumerations that keep what the document does not name, against the letter of their schema.
  var opened: Set<SchemaID> = []
  /// The types that schemas without `type` are read as.
  var implied: [SchemaID: JSONKinds] = [:]

  init(model: Model, configuration: TypeConfiguration = TypeConfiguration(), diagnostics: DiagnosticBag) {
    self.configuration = configuration
    var model = model
    let bases = SeparatedBases(&model.schemas, diagnostics)
    let expansion = Expansion(model, bases)
    written = model.schemas
    self.model = model
    self.model.schemas = expansion.schemas
    self.model.holdsDecimalsExactly = configuration.decimals == .exact
    discriminatorValues = expansion.discriminatorValues
    requestSchemas = expansion.requestSchemas
    inRequests = configuration.enumerations == .responses ? expansion.reachedByRequests(model) : []
    self.diagnostics = diagnostics
  }

  func run() -> Model {
    for component in model.components.schemas {
      let name = model.schemas[component.schema].givenName ?? component.name
      let id = model.types.append(TypeDeclaration(name: name, owner: .module, schema: component.schema))
      declared[component.schema] = id
    }
    for component in model.components.schemas { classify(declared[component.schema]!) }
    // What the server answers comes first: a type that several share lives where it is met first, and most is said of that.
    typeOperations { $0.role == .path }
    typeComponents()
    classifyTargets()
    typeOperations { $0.role != .path }
    classifyTargets()
    open()
    for index in model.schemas.all.indices {
      if let kinds = implied[SchemaID(index)] { model.schemas[SchemaID(index)].kinds = kinds }
    }
    model.effectiveSchemas = model.schemas
    model.schemas = written
    return model
  }

  private func classifyTargets() {
    while let target = pendingTargets.popLast() { classify(target) }
  }

  /// Where an inline schema stands: what its type would be called and where it would live.
  struct Place {
    var name: String
    var owner: TypeDeclaration.Owner

    /// The place of a schema inside this one that cannot nest in it.
    func beside(_ suffix: String) -> Place { Place(name: name + " " + suffix, owner: owner) }
  }

  /// Decides what a declared type is; once.
  func classify(_ id: TypeID) {
    guard begun.insert(id).inserted else { return }
    let schema = model.types[id].schema
    model.types[id].documentation = documentation(of: schema)
    model.types[id].isDeprecated = model.schemas[schema].annotations.isDeprecated
    model.types[id].kind = kind(of: schema, as: id)
  }

  /// Appends a schema that the document does not hold, under a key of its own.
  func append(_ schema: Schema, at pointer: String) -> SchemaID {
    var schema = schema
    let count = pointers[pointer, default: 0] + 1
    pointers[pointer] = count
    schema.componentName = nil
    schema.givenName = nil
    schema.provenance.pointer = count == 1 ? pointer : pointer + String(count)
    return model.schemas.append(schema)
  }

  /// Description, else title.
  func documentation(of schema: SchemaID) -> String? {
    let annotations = model.schemas[schema].annotations
    return annotations.description ?? annotations.title
  }

  /// The declared kind of a component or reference target, which needs a name whatever it is.
  private func kind(of schema: SchemaID, as id: TypeID) -> TypeDeclaration.Kind {
    if let kind = declaration(of: schema, as: id) { return kind }
    let declaration = model.types[id]
    return .alias(plainUse(of: schema, place: Place(name: declaration.name, owner: declaration.owner)))
  }
}
