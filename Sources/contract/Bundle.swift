import ArgumentParser
import ContractBundle
import ContractCommand
import ContractGenerator
import OpenAPIDocument

/// `contract bundle`
struct Bundle: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one file of a document of many.",
    discussion: "What other files hold is put below `components`. Overlays are applied first. Without --output it is printed. "
      + ExitStatus.help())

  @Flag(help: "Replace references by what they lead to, but for those that lead back into themselves.")
  var dereference = false

  @Option(name: .customLong("as"), help: "What is written: yaml or json. (default: as the output's name says, or yaml)")
  var form: Form?

  @Option(name: .shortAndLong, help: "The file that is written.")
  var output: String?

  @OptionGroup var options: ReadingOptions

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case yaml, json
  }

  func run() throws {
    let understood = options.reading.understand(options.document)
    try options.printing.print(understood.diagnostics, sources: understood.sources, yieldsOutput: output == nil)
    guard let document = understood.document, let references = understood.references, !understood.hasErrors else {
      throw ExitStatus.failure
    }
    let bundled = ContractBundle.bundle(document.node, references: references, isDereferenced: dereference)
    let text = (form ?? (output?.hasSuffix(".json") == true ? .json : .yaml)) == .json ? bundled.json : bundled.yaml
    guard let output else { return try StandardOutput.write(text) }
    try OutputFile.write(text, to: output)
  }
}
