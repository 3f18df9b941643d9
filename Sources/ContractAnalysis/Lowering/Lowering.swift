import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

/// Turns the document's objects into the model's: references followed, dialects levelled, order kept.
///
/// Schemas are numbered when they are first met and filled in later from a queue, so that neither recursion in the document nor depth
/// costs stack.
final class Lowering {
  let document: Document
  let resolver: ReferenceResolver
  let readsExamples: Bool
  let diagnostics: DiagnosticBag
  var model: Model
  /// Every schema met, by the place where it is written.
  var schemaIDs: [SchemaLocation: SchemaID] = [:]
  var queue: [(schema: DocumentSchema, id: SchemaID)] = []
  /// Names under `#/components/schemas` of the root document.
  var componentNames: [SchemaLocation: String] = [:]
  var schemeIndices: [String: Int] = [:]

  let imports: [DocumentImport]

  init(
    document: Document, resolver: ReferenceResolver, imports: [DocumentImport] = [], readsExamples: Bool = true, diagnostics: DiagnosticBag
  ) {
    self.document = document
    self.imports = imports
    self.resolver = resolver
    self.readsExamples = readsExamples
    self.diagnostics = diagnostics
    let information = Information(
      title: document.info?.title?.value ?? "", version: document.info?.version?.value ?? "",
      description: document.info?.description?.value)
    model = Model(information: information)
  }

  /// Runs every step in the order in which output shows its results.
  func run() -> Model {
    model.servers = lower(document.servers)
    lowerTags()
    lowerSecuritySchemes()
    lowerComponentSchemas()
    lowerPaths()
    lowerComponents()
    drain()
    checkDocumentSecurity()
    return model
  }

  private func lowerTags() {
    for written in document.tags where !model.tags.contains(where: { $0.name == written.name.value }) {
      var tag = Tag(
        name: written.name.value, summary: written.summary?.value, description: written.description?.value, parent: written.parent?.value)
      tag.kind = written.kind?.value
      model.tags.append(tag)
    }
  }

  private func lowerComponentSchemas() {
    for entry in document.components.schemas { componentNames[entry.value.location] = entry.name }
    for entry in imports.flatMap(\.document.components.schemas) { componentNames[entry.value.location] = entry.name }
    for entry in document.components.schemas {
      let id = schemaID(entry.value, pointer: "#/components/schemas/" + JSONPointer.escape(entry.name))
      model.components.schemas.append(NamedSchema(name: entry.name, schema: id))
    }
    lowerImportedSchemas()
    drain()
  }

  /// All components of documents that are imported, so that a base has the same heirs here as there.
  private func lowerImportedSchemas() {
    for (index, document) in imports.enumerated() {
      for entry in document.document.components.schemas {
        let id = schemaID(entry.value, pointer: place(of: entry.value.node))
        guard let target = document.model.components.schemas.first(where: { $0.name == entry.name }) else { continue }
        model.imports.schemas[id] = ImportedSchema(document: index, schema: target.schema, name: entry.name)
      }
    }
  }

  func provenance(_ node: YAMLNode, _ pointer: String) -> Provenance { Provenance(pointer: pointer, span: node.span) }

  /// A node's pointer in fragment form, behind its file's path when that is not the root document: as the root document would write it, so
  /// that what is generated is the same wherever the files lie.
  func place(of node: YAMLNode) -> String {
    let source = node.tree.source
    let root = document.node.tree.source
    if source.id == root.id { return "#" + node.pointer }
    return PathText.relative(source.path, to: PathText.folder(of: root.path)) + "#" + node.pointer
  }
}
