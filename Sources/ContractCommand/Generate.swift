import ArgumentParser
import ContractDiagnostics
import ContractGenerator
import OpenAPIDocument
import SwiftEmitter
import TypeScriptEmitter

/// `contract generate`
public struct Generate: ParsableCommand {
  public static let configuration = CommandConfiguration(
    abstract: "Generate code from a document.",
    discussion: "Without --swift and --typescript the document is checked, and nothing is written. "
      + ExitStatus.help(failure: "output is stale with --check", inputOutput: "a file could not be written"))

  @Argument(help: "The OpenAPI document, YAML or JSON. (default: what contract.yaml names, or openapi.yaml)")
  var document: String?

  @Option(name: .customLong("swift"), help: "Write Swift into this folder.")
  var swiftFolder: String?

  @Option(name: .customLong("typescript"), help: "Write TypeScript into this folder.")
  var typeScriptFolder: String?

  @Option(help: "Over how many files each kind of Swift output is spread. (default: what contract.yaml says, or 24)")
  var shards: Int?

  @Flag(name: .customLong("swift-client"), help: "Write a Swift client too; its module imports ContractClient.")
  var swiftClient = false

  @Flag(help: "Write nothing; fail when a file would change.")
  var check = false

  @Option(name: .customLong("warn-when-stale"), help: "Warn when the TypeScript in this folder is not what the document gives.")
  var watchedFolder: String?

  @Option(
    name: .customLong("planned"),
    help: ArgumentHelp(
      "A file that the build looks at; others that are read are warned of. May be given several times.", visibility: .hidden))
  var plannedInputs: [String] = []

  @Option(name: .customLong("source-map"), help: "Write where each generated line comes from, as JSON, into this file.")
  var sourceMap: String?

  @Flag(help: "Go on: generate again whenever a file that was read changes, until interrupted.")
  var watch = false

  @Flag(help: "Say how long each stage took.")
  var timings = false

  @OptionGroup var reading: DocumentOptions
  @OptionGroup var printing: DiagnosticOptions

  public init() {}

  public func validate() throws {
    guard (1...256).contains(shards ?? 1) else { throw ValidationError("--shards takes a number from 1 to 256") }
    guard !swiftClient || swiftFolder != nil else { throw ValidationError("--swift-client goes with --swift") }
    guard !watch || !check else { throw ValidationError("--watch and --check exclude each other") }
  }

  public func run() throws {
    guard watch else { return try generate(sources: { _ in }) }
    var watcher = FileWatcher()
    while true {
      watcher.begin()
      // What went wrong was printed, and the next change may mend it.
      try? generate { watcher.follow($0.files.map(\.path)) }
      watcher.waitForChange()
    }
  }

  /// One run; `sources` is told which files were read, whatever came of it.
  private func generate(sources: (SourceMap) -> Void) throws {
    let result = reading.generate(document, options: options)
    sources(result.sources)
    try printing.print(result.diagnostics, sources: result.sources)
    for warning in PlannedInputs(plannedInputs)?.warnings(about: result.sources) ?? [] { StandardError.print(warning) }
    if timings { print(result.times) }
    guard !result.hasErrors else { throw ExitStatus.failure }
    if sourceMap != nil { try writeSourceMap(of: result) }
    let stale = try write(result.swift, to: swiftFolder) + write(result.typeScript, to: typeScriptFolder)
    try warnWhenStale(result.typeScript)
    if watch { StandardError.print(stale.isEmpty ? "nothing to write" : "wrote \(stale.count) files") }
    guard !check || stale.isEmpty else {
      for path in stale { StandardError.print("error: \(path) is stale; run `contract generate` to refresh it") }
      throw ExitStatus.failure
    }
  }

  private func print(_ times: StageTimes) {
    for entry in times.entries {
      let milliseconds = Double(entry.duration.components.attoseconds) / 1e15 + Double(entry.duration.components.seconds) * 1e3
      StandardError.print("\(entry.stage): \((milliseconds * 10).rounded() / 10) ms")
    }
  }

  private var options: GeneratorOptions {
    var options = reading.generatorOptions
    if swiftFolder != nil { options.swift = SwiftOptions(client: swiftClient) }
    if typeScriptFolder != nil || watchedFolder != nil { options.typeScript = TypeScriptOptions() }
    options.shards = shards
    options.tracesSources = sourceMap != nil
    return options
  }

  /// A build cannot refresh files outside its own folder, but it can say that they are old.
  private func warnWhenStale(_ files: [GeneratedFile]) throws {
    guard let stale = try write(files, to: watchedFolder, isDryRun: true).first else { return }
    let message = "not what the document gives; run `swift package generate-contract`"
    StandardError.print("\(stale):1:1: warning: \(message) [\(DiagnosticCode.staleOutput)]")
  }

  private func writeSourceMap(of result: GeneratorResult) throws {
    guard let sourceMap else { return }
    let name = sourceMap.split(separator: "/").last.map(String.init) ?? sourceMap
    _ = try write([GeneratedFile(path: name, text: SourceTable.text(of: result))], to: PathText.folder(of: sourceMap))
  }

  /// The paths whose content differs (and, unless it is a dry run, was written).
  private func write(_ files: [GeneratedFile], to folder: String?, isDryRun: Bool? = nil) throws -> [String] {
    guard let folder else { return [] }
    do throws(OutputError) { return try OutputFolder(path: folder, isDryRun: isDryRun ?? check).write(files) } catch { throw error.told() }
  }
}
