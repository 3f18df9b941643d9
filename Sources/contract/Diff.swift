import ArgumentParser
import ContractCommand
import ContractDiagnostics
import ContractDiff
import ContractGenerator
import ContractModel
import OpenAPIDocument

/// `contract diff`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what changed between two documents, and whom it breaks.",
    discussion: """
      A document is a file, or git:REVISION:PATH for a file as a revision of the repository has it; references are then read from that
      revision as well. Each change is breaking, dangerous (most callers go on, some do not) or harmless, seen from who calls the server.

      """ + ExitStatus.help(failure: "there is a change that --fail-on names"))

  @Argument(help: "The document as it was: a file, or git:REVISION:PATH.")
  var old: String

  @Argument(help: "The document as it is: a file, or git:REVISION:PATH.")
  var new: String

  @Option(name: .customLong("as"), help: "How changes are printed: text, json or markdown.")
  var form = Form.text

  @Option(help: "Which changes make the exit code 1: breaking, dangerous (and breaking), harmless (any), or none.")
  var failOn = Threshold.breaking

  @OptionGroup var reading: DocumentOptions
  @OptionGroup var printing: DiagnosticOptions

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case breaking, dangerous, harmless, none

    func isReached(by effect: Change.Effect) -> Bool {
      Change.Effect(rawValue: rawValue).map { effect >= $0 } ?? false
    }
  }

  func validate() throws {
    for document in [old, new] { _ = try DocumentPlace.parse(document) }
  }

  func run() throws {
    let report = try report()
    let text =
      switch form {
      case .text: report.text(usesColor: printing.usesColorOnStandardOutput)
      case .json: report.json()
      case .markdown: report.markdown()
      }
    try StandardOutput.write(text)
    guard !report.changes.contains(where: { failOn.isReached(by: $0.effect) }) else { throw ExitStatus.failure }
  }

  /// The changes, or the diagnostics of a document that cannot be compared.
  func report() throws -> ChangeReport {
    let before = try understand(old)
    let after = try understand(new)
    return ChangeReport(
      ContractDiff.changes(from: before.model, to: after.model),
      versions: (title(before.model.information), title(after.model.information)), sources: (before.sources, after.sources))
  }

  private func understand(_ document: String) throws -> (model: Model, sources: SourceMap) {
    let (path, files) = try DocumentPlace.parse(document)
    if let revision = (files as? GitFileReader)?.unknownRevision {
      StandardError.print("error: git knows no revision \(quoted(revision)) here")
      throw ExitStatus.failure
    }
    let understood = reading.understand(path, files: files)
    guard let model = understood.model, !understood.hasErrors else {
      try printing.print(understood.diagnostics, sources: understood.sources, yieldsOutput: true)
      throw ExitStatus.failure
    }
    return (model, understood.sources)
  }

  private func title(_ information: Information) -> String { "\(information.title) \(information.version)" }
}
