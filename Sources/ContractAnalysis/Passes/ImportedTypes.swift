import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

/// Finds the types that another module has already.
///
/// A type is imported when its schema stands at the same place of the same file as that of a type there, and when both are alike in
/// everything, down to every type they lead to: so a value of the other module's type is just what this document asks for.
struct ImportedTypes {
  /// A schema by the file it stands in and its place there, which two models of one run have in common.
  private struct Place: Hashable {
    let file: SourceID
    let pointer: Substring

    init(_ provenance: Provenance) {
      file = provenance.span.file
      pointer = provenance.pointer.drop { $0 != "#" }
    }
  }

  private let imports: [DocumentImport]
  private let types: TypeTable
  private let schemas: SchemaTable
  private var found: [TypeID: ImportedType] = [:]
  /// Types that are not alike by themselves, in order.
  private var different: [TypeID] = []

  static func find(in model: inout Model, imports: [DocumentImport], diagnostics: DiagnosticBag) {
    guard !imports.isEmpty else { return }
    var search = ImportedTypes(model, imports)
    search.match()
    search.dropDifferent()
    model.imports.documents = imports.map { ImportedDocument(name: $0.module.value, model: $0.model) }
    model.imports.types = search.found
    for id in model.imports.schemas.keys.sorted(by: { $0.index < $1.index }) {
      let target = model.schemas.resolve(id)
      if model.imports.schemas[target] == nil { model.imports.schemas[target] = model.imports.schemas[id] }
    }
    for (id, imported) in search.found {
      // Which values are kept, and what they are called, is the other module's choice.
      let theirs = imports[imported.document].model.types[imported.type].kind
      if case .enumeration = theirs { model.types[id].kind = theirs }
    }
    search.report(model, diagnostics)
  }

  private init(_ model: Model, _ imports: [DocumentImport]) {
    self.imports = imports
    types = model.types
    schemas = model.effectiveSchemas ?? model.schemas
  }

  private mutating func match() {
    var known: [Place: ImportedType] = [:]
    for (document, item) in imports.enumerated() {
      let schemas = item.model.effectiveSchemas ?? item.model.schemas
      for (index, type) in item.model.types.all.enumerated() where item.model.imports.types[TypeID(index)] == nil {
        let place = Place(schemas[type.schema].provenance)
        if known[place] == nil { known[place] = ImportedType(document: document, type: TypeID(index)) }
      }
    }
    for (index, type) in types.all.enumerated() {
      found[TypeID(index)] = known[Place(schemas[type.schema].provenance)]
    }
  }

  // MARK: Likeness

  /// What leads to a type that differs differs too, and so does what one nests in.
  private mutating func dropDifferent() {
    var isFirst = true
    while true {
      let dropped = types.all.indices.map { TypeID($0) }.filter { found[$0] != nil && !isAlike($0) }
      if isFirst { different = dropped }
      isFirst = false
      guard !dropped.isEmpty else { return }
      for id in dropped { found[id] = nil }
      for (index, type) in types.all.enumerated() where found[TypeID(index)] == nil {
        if case .type(let owner) = type.owner { found[owner] = nil }
      }
    }
  }

  private func isAlike(_ id: TypeID) -> Bool {
    guard let other = found[id] else { return false }
    let model = imports[other.document].model
    let comparison = TypeComparison { own, theirs in
      let target = self.target(of: theirs, in: other.document)
      return target != nil && self.found[own] == target
    }
    return comparison.isAlike(types[id].kind, model.types[other.type].kind)
  }

  /// A type of an imported document, which may have it from another one.
  private func target(of id: TypeID, in document: Int) -> ImportedType? {
    let model = imports[document].model
    guard let further = model.imports.types[id] else { return ImportedType(document: document, type: id) }
    let name = model.imports.documents[further.document].name
    return imports.firstIndex { $0.module.value == name }.map { ImportedType(document: $0, type: further.type) }
  }

  // MARK: Problems

  private func report(_ model: Model, _ diagnostics: DiagnosticBag) {
    for id in different { reportDifferent(id, diagnostics) }
    for (index, type) in types.all.enumerated() where found[TypeID(index)] == nil && !different.contains(TypeID(index)) {
      reportMissing(type, diagnostics)
    }
    let used = Set(found.values.map(\.document))
    let files = Set(types.all.map { schemas[$0.schema].provenance.span.file })
    for (index, item) in imports.enumerated()
    where item.isDirect && !used.contains(index) && !files.contains(item.document.node.tree.source.id) {
      diagnostics.warning(
        .unusedImport, "nothing refers to the document of \(quoted(item.module.value))", at: item.module.span,
        help: "correct the path, or remove the entry")
    }
  }

  private func reportDifferent(_ id: TypeID, _ diagnostics: DiagnosticBag) {
    guard let document = place(of: schemas[types[id].schema].provenance.span.file) else { return }
    let name = quoted(types[id].name)
    diagnostics.warning(
      .importDiffers,
      "\(name) means something else here than in \(quoted(imports[document].module.value)), so this module has a type of its own for it",
      at: imports[document].module.span, notes: [.init("the schema is here", at: schemas[types[id].schema].provenance.span)],
      help: "let it mean the same in both: no heirs of its own here, no `writeOnly` that responses leave out")
  }

  /// A component of an imported document that its own module has no type for: a filter leaves it out there.
  private func reportMissing(_ type: TypeDeclaration, _ diagnostics: DiagnosticBag) {
    let provenance = schemas[type.schema].provenance
    guard schemas[type.schema].origin == nil, let document = place(of: provenance.span.file) else { return }
    let tokens = provenance.pointer.drop { $0 != "#" }.split(separator: "/")
    guard tokens.count == 4, tokens[1] == "components", tokens[2] == "schemas" else { return }
    let module = quoted(imports[document].module.value)
    diagnostics.error(
      .importMapping, "the module \(module) has no type for \(quoted(String(tokens[3])))", at: imports[document].module.span,
      notes: [.init("the schema is here", at: provenance.span)],
      help: "let the configuration of that document keep it: a filter leaves out what no operation refers to")
  }

  private func place(of file: SourceID) -> Int? { imports.firstIndex { $0.document.node.tree.source.id == file } }
}
