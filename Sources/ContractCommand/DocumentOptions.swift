import ArgumentParser
import ContractDiagnostics
import ContractGenerator
import Foundation
import OpenAPIDocument

/// How a document is read, and how what is found on the way is told: the options that every subcommand shares.
public struct DocumentOptions: ParsableArguments, Sendable {
  @Option(name: .customLong("config"), help: "The configuration. (default: contract.yaml beside the document)")
  public var configurationFile: String?

  @Flag(name: .customLong("no-config"), help: "Look for no configuration.")
  public var ignoresConfiguration = false

  @Option(name: .customLong("overlay"), help: "An overlay to apply to the document. May be given several times.")
  public var overlays: [String] = []

  @Flag(inversion: .prefixedNo, help: "Whether warnings about the document are errors. (default: what contract.yaml says, or not)")
  public var strict: Bool?

  @Option(
    name: .customLong("reference-root"),
    help: "A folder, besides the document's own, below which references may read. May be given several times.")
  public var referenceRoots: [String] = []

  public init() {}

  public func validate() throws {
    guard configurationFile == nil || !ignoresConfiguration else { throw ValidationError("--config and --no-config exclude each other") }
  }

  /// The same for the generator.
  public var generatorOptions: GeneratorOptions {
    var options = GeneratorOptions()
    options.configuration = ignoresConfiguration ? .none : configurationFile.map { .file($0) } ?? .besideDocument
    options.overlays = overlays
    options.isStrict = strict
    options.loading.referenceRoots = referenceRoots
    return options
  }

  /// Reads a document and understands it; nil stands for the one that the configuration names.
  public func understand(_ document: String?, files: any FileReader = DiskFileReader()) -> Understanding {
    showingProgress(generatorOptions) { Generator.understand(document, files: files, options: $0) }
  }

  /// Reads a document from disk and generates what `options` ask for.
  public func generate(_ document: String?, options: GeneratorOptions) -> GeneratorResult {
    showingProgress(options) { Generator.generate(document, files: DiskFileReader(), options: $0) }
  }

  private func showingProgress<Result>(_ options: GeneratorOptions, _ body: (GeneratorOptions) -> Result) -> Result {
    let progress = ProgressLine()
    defer { progress.end() }
    var options = options
    options.onStage = { progress.show($0) }
    return body(options)
  }
}

/// How diagnostics are printed.
public struct DiagnosticOptions: ParsableArguments, Sendable {
  @Option(
    help: """
      How diagnostics are printed: as text on standard error, or as json, github or sarif on standard output, unless the command prints \
      what it makes there.
      """)
  public var format = DiagnosticFormat.text

  @Option(help: "When diagnostics are coloured: auto, always or never.")
  public var color = ColorChoice.auto

  public init() {}

  /// Whether what a command prints as its result is coloured.
  public var usesColorOnStandardOutput: Bool { color.usesColorOnStandardOutput }

  /// - Parameter yieldsOutput: whether standard output is left to what the command makes.
  public func print(_ diagnostics: [Diagnostic], sources: SourceMap, yieldsOutput: Bool = false) throws {
    try DiagnosticPrinter(format: format, color: color, sources: sources, yieldsOutput: yieldsOutput).print(diagnostics)
  }
}
