import ContractAnalysis
import ContractConfiguration
import ContractDiagnostics
import ContractModel
import OpenAPIDocument

/// A document that another module is made of, understood as that module's own build understands it.
struct LoadedImport {
  let module: Located<String>
  /// As it is, with every link followed.
  let path: String
  let typeScriptFolder: String
  let settings: Settings
  let document: Document
  let model: Model
  /// Whether the document that is generated maps it, and not one of its imports.
  var isDirect: Bool

  var documentImport: DocumentImport { DocumentImport(module: module, document: document, model: model, isDirect: isDirect) }
}

/// Reads the documents below `importMapping`, and those that these import, each once.
///
/// Warnings about them belong to the builds of their own modules, and are not repeated in every module that imports them.
struct ImportLoading {
  let loader: DocumentLoader
  /// Documents that wait for their imports, the outermost first, by canonical path.
  private var waiting: [String]
  private var known: [String: LoadedImport] = [:]

  init(_ loader: DocumentLoader, importer: String) {
    self.loader = loader
    waiting = [loader.existingPath(importer) ?? importer]
  }

  /// What the entries map, and behind it what that imports in turn.
  ///
  /// - Parameter folder: from where their paths are seen.
  mutating func load(_ mappings: [ImportMapping], seenFrom folder: String) -> [LoadedImport] {
    var direct: [LoadedImport] = []
    for mapping in mappings {
      if let item = load(mapping, seenFrom: folder) { direct.append(item) }
    }
    var all = direct
    for further in direct.flatMap(\.settings.imports) where !all.contains(where: { $0.path == further.path }) {
      all.append(further)
      all[all.count - 1].isDirect = false
    }
    return all
  }

  private mutating func load(_ mapping: ImportMapping, seenFrom folder: String) -> LoadedImport? {
    let path = PathText.normalized(PathText.join(folder, mapping.document.value))
    guard let canonical = loader.existingPath(path) else {
      loader.diagnostics.error(
        .importMapping, "there is no file \(quoted(path)) to import \(quoted(mapping.module.value)) for", at: mapping.document.span,
        help: "the path is seen from the folder of the configuration")
      return nil
    }
    guard !waiting.contains(canonical) else {
      loader.diagnostics.error(
        .importMapping, "the document \(quoted(path)) would import itself", at: mapping.document.span,
        help: "move what both need into a document that imports neither")
      return nil
    }
    if known[canonical] == nil { known[canonical] = understand(path, canonical, mapping) }
    return known[canonical]
  }

  private mutating func understand(_ path: String, _ canonical: String, _ mapping: ImportMapping) -> LoadedImport? {
    let outerPolicy = loader.diagnostics.policy
    let files = loader.sources.files.count
    loader.diagnostics.isQuiet = true
    defer {
      loader.diagnostics.policy = outerPolicy
      loader.diagnostics.isQuiet = false
    }
    guard var settings = settings(for: path, canonical) else { return nil }
    waiting.append(canonical)
    settings.loadImports(&self)
    waiting.removeLast()
    settings.apply(to: loader.diagnostics)
    loader.diagnostics.isQuiet = true
    guard let loaded = loader.load(path, at: mapping.document.span, edit: { settings.overlaid($0, loader) }) else { return nil }
    let document = settings.filtered(loaded, loader.diagnostics)
    let model = Analysis.analyze(
      document, references: loaded.references, names: settings.configuration.names, types: settings.configuration.types,
      imports: settings.imports.map(\.documentImport), diagnostics: loader.diagnostics)
    loader.diagnostics.quietFiles.formUnion(loader.sources.files[files...].map(\.id))
    return LoadedImport(
      module: mapping.module, path: canonical, typeScriptFolder: mapping.typeScriptFolder, settings: settings, document: document,
      model: model, isDirect: true)
  }

  /// The configuration beside the document, unless it is the one of a document that waits for it.
  private func settings(for path: String, _ canonical: String) -> Settings? {
    var options = GeneratorOptions()
    let folder = PathText.folder(of: canonical)
    if waiting.contains(where: { PathText.folder(of: $0) == folder }) { options.configuration = .none }
    return Settings(path, options, loader)
  }
}
