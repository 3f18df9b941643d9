import ContractModel

/// What another document's TypeScript calls its components, and what the import of that is called here.
///
/// Their names are worked out as that document's own run works them out, from its model and its options.
struct ImportedNames {
  private struct Document {
    var name: Identifier
    var item: TypeScriptImport
    /// By component, for those that `zod.ts` of both documents mean alike.
    var constants: [String: Identifier] = [:]
    var isUsed = false
  }

  /// Nil where nothing says where its TypeScript lies.
  private var documents: [Document?] = []

  init(_ model: Model, _ options: TypeScriptOptions) {
    guard !model.imports.isEmpty else { return }
    var table = IdentifierTable(
      reserved: ["$defs", "Types", "WithRequired", "components", "operations", "paths", "webhooks", "z"] + ZodHelper.names)
    for (index, document) in model.imports.documents.enumerated() {
      guard options.imports.indices.contains(index), let name = Identifier(asWritten: document.name) else {
        documents.append(nil)
        continue
      }
      documents.append(ImportedNames.document(table.claim(name), document.model, options.imports[index], options))
    }
    for component in model.components.schemas {
      if let item = model.imports.schemas[component.schema] { documents[item.document]?.isUsed = true }
    }
  }

  private static func document(_ name: Identifier, _ model: Model, _ item: TypeScriptImport, _ options: TypeScriptOptions) -> Document {
    var document = Document(name: name, item: item)
    // A schema that makes dates is another one than a schema that leaves them texts.
    guard item.options.allFiles.contains(.zod), item.options.dates == options.dates else { return document }
    let model = SharedParts.named(in: model)
    let constants = ZodSchemas.constants(model, TypeNames(model, item.options))
    for component in model.components.schemas { document.constants[component.name] = constants[component.schema] }
    return document
  }

  // MARK: What stands for a component

  /// `CommonAPI.components["schemas"]["Money"]`; nil for what is written out here.
  func type(of id: SchemaID, _ model: Model) -> TypeExpression? {
    guard let item = model.imports.schemas[id], let document = documents[item.document] else { return nil }
    return .elsewhere(document.name, keys: ["schemas", item.name])
  }

  /// `CommonAPI.MoneySchema`; nil for what is written out here.
  func constant(of id: SchemaID, _ model: Model) -> (module: Identifier, constant: Identifier)? {
    guard let item = model.imports.schemas[id], let document = documents[item.document] else { return nil }
    return document.constants[item.name].map { (document.name, $0) }
  }

  // MARK: Imports

  func writeTypeImports(_ options: TypeScriptOptions, to writer: inout TypeScriptWriter) {
    let used = documents.compactMap { $0 }.filter(\.isUsed)
    for document in used { writer.importTypes(of: document.name, from: document.item, options) }
    if !used.isEmpty { writer.line() }
  }

  func writeConstantImports(_ options: TypeScriptOptions, to writer: inout TypeScriptWriter) {
    for document in documents.compactMap({ $0 }) where document.isUsed && !document.constants.isEmpty {
      writer.importSchemas(of: document.name, from: document.item, options)
    }
  }
}
