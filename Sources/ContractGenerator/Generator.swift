// In: the path of a document, a way to read files, options; a `contract.yaml` beside the document.
// Out: generated files and diagnostics, as values.
// This is the whole journey on one page: bytes → nodes → Document → Model → files. Parse once, emit many.
// Nothing is emitted when there is an error, so nothing half-right is ever written.
// Never: prints, writes files, reads them except through the reader it is given.

import ContractAnalysis
import ContractConfiguration
import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import SwiftEmitter
import TypeScriptEmitter

/// Runs the stages in order.
public enum Generator {
  /// Reads the document at `path` and generates what `options` ask for.
  ///
  /// - Parameter path: the document; nil for the one that the configuration names, or `openapi.yaml`.
  public static func generate(_ path: String?, files: any FileReader, options: GeneratorOptions = GeneratorOptions()) -> GeneratorResult {
    let understood = understand(path, files: files, options: options, readsExamples: false)
    var result = GeneratorResult(understood)
    guard let model = understood.model, let settings = understood.settings, !understood.hasErrors else { return result }
    let trace = options.tracesSources ? SourceTrace() : nil
    if let swift = settings.swift {
      let output = result.times.measure("write Swift") { SwiftEmitter.emit(model, options: swift, trace: trace) }
      result.swift = output.files.map { GeneratedFile(path: $0.name, text: $0.text, lines: $0.lines) }
      result.report(output.clashes, understood)
    }
    if let typeScript = settings.typeScript {
      let files = result.times.measure("write TypeScript") { TypeScriptEmitter.emit(model, options: typeScript, trace: trace) }
      result.typeScript = files.map { GeneratedFile(path: $0.path, text: $0.text, lines: $0.lines) }
    }
    return result
  }

  /// Reads the document at `path` and understands it.
  ///
  /// - Parameter path: the document; nil for the one that the configuration names, or `openapi.yaml`.
  public static func understand(_ path: String?, files: any FileReader, options: GeneratorOptions = GeneratorOptions()) -> Understanding {
    understand(path, files: files, options: options, readsExamples: true)
  }

  private static func understand(
    _ path: String?, files: any FileReader, options: GeneratorOptions, readsExamples: Bool
  ) -> Understanding {
    let loader = DocumentLoader(files: files, options: options.loading, diagnostics: DiagnosticBag())
    var times = StageTimes(onStage: options.onStage)
    guard var settings = times.measure("read the configuration", { Settings(path, options, loader) }) else { return Understanding(loader) }
    if !settings.configuration.importMapping.isEmpty {
      var importing = ImportLoading(loader, importer: settings.document)
      times.measure("understand what is imported") { settings.loadImports(&importing) }
    }
    guard !loader.diagnostics.hasErrors,
      let loaded = times.measure(
        "read the document", { loader.load(settings.document, at: settings.place, edit: { settings.overlaid($0, loader) }) })
    else { return Understanding(loader) }
    let document = settings.filtered(loaded, loader.diagnostics)
    let model = times.measure("understand it") {
      Analysis.analyze(
        document, references: loaded.references, names: settings.configuration.names, types: settings.configuration.types,
        imports: settings.imports.map(\.documentImport), readsExamples: readsExamples, diagnostics: loader.diagnostics)
    }
    return Understanding(
      loader, settings: settings, document: document, references: loaded.references, model: model, times: times)
  }
}

/// What to generate; a nil part is left out.
public struct GeneratorOptions: Sendable {
  public var loading = DocumentLoader.Options()
  public var swift: SwiftOptions?
  public var typeScript: TypeScriptOptions?
  public var configuration = ConfigurationSource.besideDocument
  /// Overlays, after those of the configuration.
  public var overlays: [String] = []
  /// Over how many files Swift is spread; nil leaves it to the configuration.
  public var shards: Int?
  /// Whether warnings about the document are errors; nil leaves it to the configuration.
  public var isStrict: Bool?
  /// Whether generated files say where their lines come from.
  public var tracesSources = false
  /// Is told of each stage before it runs.
  public var onStage: (@Sendable (String) -> Void)?
  public init(swift: SwiftOptions? = nil, typeScript: TypeScriptOptions? = nil) {
    self.swift = swift
    self.typeScript = typeScript
  }
}

/// One file, not yet written; `path` is relative to the folder of its kind.
public struct GeneratedFile: Sendable, Equatable {
  public var path: String
  public var text: String
  /// Where its lines come from, when that was asked for.
  public var lines: [TracedLine] = []

  public init(path: String, text: String, lines: [TracedLine] = []) {
    self.path = path
    self.text = text
    self.lines = lines
  }
}

/// What a document means.
public struct Understanding {
  /// As written; nil when it could not be read at all.
  public let document: Document?
  /// The means to follow the document's references.
  public let references: ReferenceResolver?
  /// As understood; nil when the document could not be read at all, and incomplete where there are errors.
  public let model: Model?
  /// Sorted by position.
  public let diagnostics: [Diagnostic]
  public let hasErrors: Bool
  /// Every file that was read, for rendering diagnostics and for declaring inputs.
  public let sources: SourceMap
  /// How long each stage took.
  public let times: StageTimes
  let settings: Settings?
  let bag: DiagnosticBag

  /// What `contract.yaml` says of design rules.
  public var lint: LintConfiguration { settings?.configuration.lint ?? LintConfiguration() }

  init(
    _ loader: DocumentLoader, settings: Settings? = nil, document: Document? = nil, references: ReferenceResolver? = nil,
    model: Model? = nil,
    times: StageTimes = StageTimes()
  ) {
    self.times = times
    self.settings = settings
    self.document = document
    self.references = references
    self.model = model
    bag = loader.diagnostics
    diagnostics = loader.diagnostics.sorted
    hasErrors = loader.diagnostics.hasErrors
    sources = loader.sources
  }
}

/// What came of a run.
public struct GeneratorResult {
  public var swift: [GeneratedFile] = []
  public var typeScript: [GeneratedFile] = []
  /// What was understood; nil when the document could not be read at all.
  public let model: Model?
  /// Sorted by position.
  public internal(set) var diagnostics: [Diagnostic]
  public internal(set) var hasErrors: Bool
  /// Every file that was read, for rendering diagnostics and for declaring inputs.
  public let sources: SourceMap
  /// How long each stage took.
  public var times: StageTimes

  init(_ understood: Understanding) {
    model = understood.model
    diagnostics = understood.diagnostics
    hasErrors = understood.hasErrors
    sources = understood.sources
    times = understood.times
  }
}
