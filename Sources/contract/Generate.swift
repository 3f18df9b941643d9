import ArgumentParser
import ContractDiagnostics
import ContractGenerator
import OpenAPIDocument
import SwiftEmitter
import TypeScriptEmitter

/// `contract generate`
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Generate code from a document.")

  @Argument(help: "The OpenAPI document, YAML or JSON. (default: what contract.yaml names, or openapi.yaml)")
  var document: String?

  @Option(name: .customLong("config"), help: "The configuration. (default: contract.yaml beside the document)")
  var configurationFile: String?

  @Flag(name: .customLong("no-config"), help: "Look for no configuration.")
  var ignoresConfiguration = false

  @Option(name: .customLong("overlay"), help: "An overlay to apply to the document. May be given several times.")
  var overlays: [String] = []

  @Flag(inversion: .prefixedNo, help: "Whether warnings about the document are errors. (default: what contract.yaml says, or not)")
  var strict: Bool?

  @Option(name: .customLong("swift"), help: "Write Swift into this folder.")
  var swiftFolder: String?

  @Option(name: .customLong("typescript"), help: "Write TypeScript into this folder.")
  var typeScriptFolder: String?

  @Option(help: "Over how many files each kind of Swift output is spread. (default: what contract.yaml says, or 12)")
  var shards: Int?

  @Flag(name: .customLong("swift-client"), help: "Write a Swift client too; its module imports ContractClient.")
  var swiftClient = false

  @Flag(help: "Write nothing; fail when a file would change.")
  var check = false

  @Option(name: .customLong("warn-when-stale"), help: "Warn when the TypeScript in this folder is not what the document gives.")
  var watchedFolder: String?

  @Option(help: "How diagnostics are printed: text, json, github or sarif.")
  var format = DiagnosticFormat.text

  @Option(help: "When diagnostics are coloured: auto, always or never.")
  var color = ColorChoice.auto

  @Option(
    name: .customLong("reference-root"),
    help: "A folder, besides the document's own, below which references may read. May be given several times.")
  var referenceRoots: [String] = []

  func validate() throws {
    guard (1...256).contains(shards ?? 1) else { throw ValidationError("--shards takes a number from 1 to 256") }
    guard configurationFile == nil || !ignoresConfiguration else { throw ValidationError("--config and --no-config exclude each other") }
  }

  func run() throws {
    let result = Generator.generate(document, files: DiskFileReader(), options: options)
    DiagnosticPrinter(format: format, color: color, sources: result.sources).print(result.diagnostics)
    guard !result.hasErrors else { throw ExitCode(1) }
    let stale = try write(result.swift, to: swiftFolder) + write(result.typeScript, to: typeScriptFolder)
    try warnWhenStale(result.typeScript)
    guard !check || stale.isEmpty else {
      for path in stale { StandardError.print("error: \(path) is stale; run `contract generate` to refresh it") }
      throw ExitCode(1)
    }
  }

  private var options: GeneratorOptions {
    var options = GeneratorOptions()
    if swiftFolder != nil { options.swift = SwiftOptions(client: swiftClient) }
    if typeScriptFolder != nil || watchedFolder != nil { options.typeScript = TypeScriptOptions() }
    options.configuration = ignoresConfiguration ? .none : configurationFile.map { .file($0) } ?? .besideDocument
    options.overlays = overlays
    options.shards = shards
    options.isStrict = strict
    options.loading.referenceRoots = referenceRoots
    return options
  }

  /// A build cannot refresh files outside its own folder, but it can say that they are old.
  private func warnWhenStale(_ files: [GeneratedFile]) throws {
    guard let stale = try write(files, to: watchedFolder, isDryRun: true).first else { return }
    let message = "not what the document gives; run `swift package generate-contract`"
    StandardError.print("\(stale):1:1: warning: \(message) [\(DiagnosticCode.staleOutput)]")
  }

  /// The paths whose content differs (and, unless it is a dry run, was written).
  private func write(_ files: [GeneratedFile], to folder: String?, isDryRun: Bool? = nil) throws -> [String] {
    guard let folder else { return [] }
    do throws(OutputError) {
      return try OutputFolder(path: folder, isDryRun: isDryRun ?? check).write(files)
    } catch {
      StandardError.print("error: \(error.path): \(error.reason)")
      throw ExitCode(74)
    }
  }
}
