import ContractDescription
import ContractModel

/// What every part of the emitter reads: the model, the names, and which schemas the run time will ask for.
final class SwiftContext {
  let model: Model
  let names: SwiftNames
  let options: SwiftOptions
  let sizes: InPlaceSizes
  private let trace: SourceTrace?
  /// Types that nest in a type or an operation, in order.
  private(set) var children: [TypeDeclaration.Owner: [TypeID]] = [:]
  /// Schemas that types of other modules carry.
  let importedSchemas: [SchemaID: TypeID]
  /// Schemas that generated code names; each gets an entry in the table.
  private(set) var schemaKeys: Set<SchemaID> = []

  init(model: Model, options: SwiftOptions, trace: SourceTrace? = nil) {
    self.trace = trace
    var model = model.effective
    let shared = SharedTypes(model)
    let imported = model.imports.documents.map { SwiftContext(model: $0.model, options: options).names }
    names = SwiftNames(model, options: options, shared: shared, imported: imported)
    importedSchemas = SwiftContext.importedSchemas(model)
    for (name, target) in shared.targets { model.types[name].kind = .alias(TypeUse(.named(target))) }
    self.model = model
    self.options = options
    sizes = InPlaceSizes(model)
    for (index, type) in model.types.all.enumerated()
    where shared.counterparts[TypeID(index)] == nil && model.imports.types[TypeID(index)] == nil {
      children[type.owner, default: []].append(TypeID(index))
    }
  }

  /// The expression for a schema's reference at run time; the schema is in the table from then on.
  func reference(to id: SchemaID) -> String {
    let target = model.schemas.resolve(id)
    if let type = importedSchemas[target] { return names[type] + ".schema" }
    schemaKeys.insert(target)
    return "ContractSchemas[" + SwiftLiteral.string(model.schemas[target].provenance.pointer) + "]"
  }

  /// Notes that what is written next comes from a place of the document.
  func mark(_ provenance: @autoclosure () -> Provenance, in writer: inout SwiftWriter) {
    if let trace { writer.mark(trace.mark(provenance())) }
  }

  /// The place of a schema, for `mark`.
  func place(of id: SchemaID) -> Provenance { model.schemas[id].provenance }

  func underlying(_ use: TypeUse) -> TypeUse { model.underlying(use) }

  /// Whether null makes a difference: any JSON value holds null already.
  func isNullable(_ use: TypeUse) -> Bool { use.isNullable && underlying(use).shape != .any }

  /// The types below an owner, each with its own nested ones behind it.
  func nested(in owner: TypeDeclaration.Owner) -> [TypeID] { children[owner] ?? [] }

  /// A type and all that nests in it.
  func family(of id: TypeID) -> [TypeID] { [id] + nested(in: .type(id)).flatMap(family) }
}
