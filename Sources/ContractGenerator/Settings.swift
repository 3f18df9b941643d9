import ContractConfiguration
import ContractDiagnostics
import ContractOverlay
import OpenAPIDocument
import SwiftEmitter
import TypeScriptEmitter
import YAMLTree

/// Where the configuration of a run comes from.
public enum ConfigurationSource: Sendable, Equatable {
  /// `contract.yaml` beside the document, if there is one.
  case besideDocument
  case file(String)
  case none
}

/// What holds in one run: the configuration, and over it what the caller asks for.
struct Settings {
  /// The document to read, and where its name is written.
  let document: String
  let place: Span?
  let configuration: Configuration
  /// The documents that other modules are made of.
  private(set) var imports: [LoadedImport] = []
  private let folder: String
  private let overlays: [(path: String, place: Span?)]
  private let options: GeneratorOptions

  /// nil when there is a configuration that cannot be read or has mistakes; `loader` has the reasons then.
  init?(_ document: String?, _ options: GeneratorOptions, _ loader: DocumentLoader) {
    guard let (configuration, folder) = Settings.read(document, options, loader) else { return nil }
    self.options = options
    self.configuration = configuration
    self.folder = folder
    let own = configuration.document.map { (path: PathText.join(folder, $0.value), place: Optional($0.span)) }
    let chosen = document.map { (path: $0, place: Span?.none) } ?? own
    let usual = Settings.documentNames.map { PathText.join(folder, $0) }
    self.document = chosen?.path ?? usual.first { loader.existingPath($0) != nil } ?? usual[0]
    place = chosen?.place
    overlays = configuration.overlays.map { (PathText.join(folder, $0.value), $0.span) } + options.overlays.map { ($0, nil) }
    loader.allowReferences(below: configuration.referenceRoots.map { PathText.join(folder, $0.value) })
    apply(to: loader.diagnostics)
  }

  /// What counts as how bad from here on.
  func apply(to diagnostics: DiagnosticBag) {
    diagnostics.policy.isStrict = options.isStrict ?? configuration.isStrict ?? false
    diagnostics.policy.levels = configuration.severities
  }

  /// Reads the documents that other modules are made of, before the document itself. Their paths are seen from the configuration.
  mutating func loadImports(_ importing: inout ImportLoading) {
    imports = importing.load(configuration.importMapping, seenFrom: folder)
    importing.loader.allowReferences(below: imports.map { PathText.folder(of: $0.path) })
    checkAccess(importing.loader.diagnostics)
  }

  /// What is generated mentions the imported types, so it can be seen by those alone who see them.
  private func checkAccess(_ diagnostics: DiagnosticBag) {
    let own = configuration.swift.access ?? .public
    for item in imports where item.isDirect {
      let theirs = item.settings.configuration.swift.access ?? .public
      guard theirs == .internal || theirs == .package && own == .public else { continue }
      diagnostics.error(
        .importMapping, "the types of \(quoted(item.module.value)) are \(theirs.rawValue) and cannot be seen from here",
        at: item.module.span,
        help: theirs == .internal
          ? "set `swift.access` of that document to `public` or `package`" : "set `swift.access` of both documents to the same")
    }
  }

  private static let documentNames = ["openapi.yaml", "openapi.yml", "openapi.json"]

  // MARK: Finding the configuration

  /// The configuration, and the folder that its paths are seen from.
  private static func read(
    _ document: String?, _ options: GeneratorOptions, _ loader: DocumentLoader
  ) -> (Configuration, folder: String)? {
    let folder = document.map { PathText.folder(of: $0) } ?? "."
    guard let path = path(options.configuration, in: folder, loader) else { return (Configuration(), folder) }
    guard let tree = loader.read(path, mayBeEmpty: true) else {
      return loader.diagnostics.hasErrors ? nil : (Configuration(), PathText.folder(of: path))
    }
    let configuration = ConfigurationReader.read(tree, diagnostics: loader.diagnostics)
    let own = PathText.folder(of: path)
    guard options.configuration != .besideDocument || isMeant(configuration, for: document, in: own, loader) else {
      return (Configuration(), folder)
    }
    return loader.diagnostics.hasErrors ? nil : (configuration, own)
  }

  private static func path(_ source: ConfigurationSource, in folder: String, _ loader: DocumentLoader) -> String? {
    switch source {
    case .none: nil
    case .file(let path): path
    case .besideDocument:
      Configuration.fileNames.map { PathText.join(folder, $0) }.first { loader.existingPath($0) != nil }
    }
  }

  /// A configuration that names another document does not hold for this one.
  private static func isMeant(
    _ configuration: Configuration, for document: String?, in folder: String, _ loader: DocumentLoader
  ) -> Bool {
    guard let document, let own = configuration.document?.value else { return true }
    return loader.existingPath(document) == loader.existingPath(PathText.join(folder, own))
  }

  // MARK: What the stages ask

  /// The document with its overlays applied; nil when one of them cannot be read.
  func overlaid(_ tree: YAMLTree, _ loader: DocumentLoader) -> YAMLTree? {
    guard !overlays.isEmpty else { return tree }
    var trees: [YAMLTree] = []
    for overlay in overlays {
      guard let tree = loader.read(overlay.path, at: overlay.place) else { return nil }
      trees.append(tree)
    }
    return Overlays.apply(trees, to: tree, diagnostics: loader.diagnostics)
  }

  /// The document without what the filter leaves out.
  func filtered(_ loaded: LoadedDocument, _ diagnostics: DiagnosticBag) -> Document {
    let filter = configuration.filter
    guard !filter.isEmpty else { return loaded.document }
    for pattern in filter.unused(among: loaded.candidates.map { OperationFilter.Candidate($0) }) {
      diagnostics.warning(.unusedFilter, "the filter \(quoted(pattern.value)) matches no operation", at: pattern.span)
    }
    return loaded.keeping { filter.admits(OperationFilter.Candidate($0)) }
  }

  /// nil when no Swift is wanted.
  var swift: SwiftOptions? {
    guard var swift = options.swift else { return nil }
    swift.shards = options.shards ?? configuration.swift.shards ?? swift.shards
    swift.client = swift.client || configuration.swift.client ?? false
    if let access = configuration.swift.access { swift.access = SwiftOptions.Access(rawValue: access.rawValue) ?? swift.access }
    return swift
  }

  /// nil when no TypeScript is wanted.
  var typeScript: TypeScriptOptions? {
    guard var typeScript = options.typeScript else { return nil }
    typeScript.apply(configuration.typeScript)
    typeScript.imports = imports.map { item in
      var theirs = TypeScriptOptions()
      theirs.apply(item.settings.configuration.typeScript)
      return TypeScriptImport(folder: item.typeScriptFolder, options: theirs)
    }
    return typeScript
  }
}

extension TypeScriptOptions {
  /// The two modules do not know each other; the names of the choices are the same in both.
  mutating func apply(_ written: TypeScriptConfiguration) {
    if let files = written.files { self.files = Set(files.compactMap { File(rawValue: $0.rawValue) }) }
    if let choice = written.importExtension { importExtension = ImportExtension(rawValue: choice.rawValue) ?? importExtension }
    if let choice = written.enums { enumStyle = EnumStyle(rawValue: choice.rawValue) ?? enumStyle }
    if let choice = written.naming { naming = Naming(rawValue: choice.rawValue) ?? naming }
    readonlyArrays = written.readonlyArrays ?? readonlyArrays
    if let choice = written.dates { dates = Dates(rawValue: choice.rawValue) ?? dates }
  }
}

extension OperationFilter.Candidate {
  init(_ candidate: LoadedDocument.Candidate) {
    self.init(
      method: candidate.method, path: candidate.path, operationID: candidate.operation.operationID?.value,
      tags: candidate.operation.tags.map(\.value))
  }
}
