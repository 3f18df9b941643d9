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

  /// Reads a document from disk and understands it; nil stands for the one that the configuration names.
  public func understand(_ document: String?) -> Understanding {
    Generator.understand(document, files: DiskFileReader(), options: generatorOptions)
  }
}

/// How diagnostics are printed.
public struct DiagnosticOptions: ParsableArguments, Sendable {
  @Option(help: "How diagnostics are printed: text, json, github or sarif.")
  public var format = DiagnosticFormat.text

  @Option(help: "When diagnostics are coloured: auto, always or never.")
  public var color = ColorChoice.auto

  public init() {}

  /// Whether what a command prints as its result is coloured.
  public var usesColorOnStandardOutput: Bool { color.usesColor(isTerminal: isatty(FileHandle.standardOutput.fileDescriptor) == 1) }

  public func print(_ diagnostics: [Diagnostic], sources: SourceMap) {
    DiagnosticPrinter(format: format, color: color, sources: sources).print(diagnostics)
  }
}
