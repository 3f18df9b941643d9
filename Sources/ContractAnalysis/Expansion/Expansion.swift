import ContractModel

/// Spells out what a document says by convention, so that types and validators see one plain schema: subtypes of a base with a
/// discriminator, and what requests and responses leave out.
struct Expansion {
  var schemas: SchemaTable
  let components: [NamedSchema]
  /// For a subtype, the member that names it and its one value.
  var discriminatorValues: [SchemaID: (property: String, value: String)] = [:]
  /// For the schema of a request body, the one without what only responses hold.
  var requestSchemas: [SchemaID: SchemaID] = [:]

  /// By a base, the schema that holds its own fields.
  let fields: [SchemaID: SchemaID]

  init(_ model: Model, _ bases: SeparatedBases) {
    schemas = model.schemas
    fields = bases.fields
    components = model.components.schemas
    expandDynamicReferences()
    expandInheritance()
    expandDirections(model)
  }

  /// Appends a copy under a key of its own.
  mutating func copy(_ id: SchemaID, suffix: String) -> SchemaID {
    schemas.appendCopy(of: id, suffix: suffix)
  }
}
