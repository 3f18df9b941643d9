import ArgumentParser
import ContractCommand
import ContractGenerator
import ContractModel
import ContractSummary

/// What a subcommand that only reads a document takes.
struct ReadingOptions: ParsableArguments, Sendable {
  @Argument(help: "The OpenAPI document. (default: what contract.yaml names, or openapi.yaml)")
  var document: String?

  @OptionGroup var reading: DocumentOptions
  @OptionGroup var printing: DiagnosticOptions

  /// The model of the document; ends the run when it has errors.
  ///
  /// - Parameter yieldsOutput: whether standard output is left to what the command makes of it.
  func model(yieldsOutput: Bool = true) throws -> Model {
    let understood = reading.understand(document)
    try printing.print(understood.diagnostics, sources: understood.sources, yieldsOutput: yieldsOutput)
    guard let model = understood.model, !understood.hasErrors else { throw ExitStatus.failure }
    return model
  }
}

/// `contract tree`
struct Tree: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what was understood of a document: operations and types as text.", discussion: ExitStatus.help())

  @OptionGroup var options: ReadingOptions

  func run() throws {
    try StandardOutput.write(ModelTree.text(try options.model()))
  }
}

/// `contract stats`
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Count what a document holds.", discussion: ExitStatus.help())

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let statistics = ModelStatistics(try options.model())
    try StandardOutput.write(json ? statistics.json : statistics.text)
  }
}
