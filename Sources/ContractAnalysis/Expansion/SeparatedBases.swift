import ContractDiagnostics
import ContractModel

/// No schema is an alternative of itself.
///
/// A base may list those who extend it among its alternatives. They mean its own fields and not the list that they stand in: the fields
/// become a schema of their own, and they extend that.
struct SeparatedBases {
  /// By a base, the schema that holds its own fields.
  private(set) var fields: [SchemaID: SchemaID] = [:]

  init(_ schemas: inout SchemaTable, _ diagnostics: DiagnosticBag) {
    let heirs = Heirs(schemas)
    for index in schemas.all.indices where !schemas.all[index].oneOf.isEmpty || !schemas.all[index].anyOf.isEmpty {
      let id = SchemaID(index)
      dropItself(id, &schemas, diagnostics)
      let alternatives = Set((schemas[id].oneOf + schemas[id].anyOf).map(schemas.resolve))
      let listed = heirs[id].filter { heir in
        schemas.isExtension(heir) && (alternatives.contains(heir) || heirs.descendants(of: heir).contains(where: alternatives.contains))
      }
      if !listed.isEmpty { separate(id, listed, &schemas) }
    }
  }

  private mutating func separate(_ base: SchemaID, _ heirs: [SchemaID], _ schemas: inout SchemaTable) {
    let copy = schemas.appendCopy(of: base, suffix: "/base")
    schemas[copy].oneOf = []
    schemas[copy].anyOf = []
    fields[base] = copy
    for heir in heirs { schemas.redirect(heir, from: base, to: copy) }
  }

  private func dropItself(_ id: SchemaID, _ schemas: inout SchemaTable, _ diagnostics: DiagnosticBag) {
    let itself = (schemas[id].oneOf + schemas[id].anyOf).filter { schemas.resolve($0) == id }
    guard !itself.isEmpty else { return }
    for alternative in itself {
      diagnostics.warning(
        .referenceCycle, "the schema is an alternative of itself, which says nothing; it is left out",
        at: schemas[alternative].provenance.span, help: "remove it from the list")
    }
    schemas[id].oneOf.removeAll(where: itself.contains)
    schemas[id].anyOf.removeAll(where: itself.contains)
  }
}
