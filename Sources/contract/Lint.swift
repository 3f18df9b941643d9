import ArgumentParser
import ContractCommand
import ContractDiagnostics
import ContractGenerator
import ContractLint
import Foundation
import OpenAPIDocument
import YAMLTree

/// `contract lint`
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at a document with an eye for design.",
    discussion: """
      What the specification demands is checked in any case; these rules go beyond it. `contract lint --list` names them,
      `contract explain CODE` explains them.

      """ + ExitStatus.help(failure: "a rule is an error, there is a warning and --fail-on-warnings"))

  @Argument(help: "The OpenAPI document. (default: what contract.yaml names, or openapi.yaml)")
  var document: String?

  @Option(help: "How demanding it is: minimal, recommended or strict. (default: what contract.yaml says, or recommended)")
  var preset: LintPreset?

  @Flag(help: "Make the changes that are certain, in the documents.")
  var fix = false

  @Flag(help: "Exit with 1 when there are warnings.")
  var failOnWarnings = false

  @Option(help: "A list of findings that are accepted. (default: .contract-lint-ignore, if there is one)")
  var ignoreFile: String?

  @Flag(help: "Accept what is found now: write it to the ignore file.")
  var writeIgnoreFile = false

  @Flag(help: "List the rules, by preset.")
  var list = false

  @OptionGroup var reading: DocumentOptions
  @OptionGroup var printing: DiagnosticOptions

  func run() throws {
    guard !list else { return try StandardOutput.write(RuleList.text()) }
    let understood = reading.understand(document)
    let settings = LintSettings(understood.lint)
    let diagnostics = understood.diagnostics + settings.mistakes
    guard let model = understood.model, !understood.hasErrors, settings.mistakes.isEmpty else {
      try printing.print(diagnostics, sources: understood.sources)
      throw ExitStatus.failure
    }
    let findings = ContractLint.findings(in: model, preset: preset ?? settings.preset ?? .recommended, levels: settings.levels)
    if writeIgnoreFile { return try OutputFile.write(IgnoreList.text(findings), to: ignorePath) }
    let (kept, unused) = try ignored().filter(findings)
    let left = fix ? try fixed(kept, understood.sources) : kept
    let told = diagnostics + left.map(\.diagnostic)
    try printing.print(told, sources: understood.sources)
    for entry in unused { StandardError.print("\(ignorePath):\(entry.line):1: warning: nothing is found here any longer: \(entry.code)") }
    guard !told.contains(where: { $0.severity == .error || (failOnWarnings && $0.severity == .warning) }) else { throw ExitStatus.failure }
  }

  private var ignorePath: String { ignoreFile ?? ".contract-lint-ignore" }

  /// A list that was asked for by name must be there.
  private func ignored() throws -> IgnoreList {
    guard ignoreFile != nil || FileManager.default.fileExists(atPath: ignorePath) else { return IgnoreList(text: "") }
    guard let bytes = FileManager.default.contents(atPath: ignorePath) else {
      StandardError.print("error: \(ignorePath) cannot be read; --write-ignore-file writes it")
      throw ExitStatus.failure
    }
    return IgnoreList(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Changes the files; what is left are the findings without a fix.
  private func fixed(_ findings: [Finding], _ sources: SourceMap) throws -> [Finding] {
    for source in sources.files {
      let edits = findings.compactMap(\.fix).filter { $0.span.file == source.id }
      guard !edits.isEmpty, let tree = YAMLReader.read(source, diagnostics: DiagnosticBag()) else { continue }
      let (bytes, count) = Fixer.apply(edits, to: tree)
      try OutputFile.write(String(decoding: bytes, as: UTF8.self), to: source.path)
      StandardError.print("\(source.path): \(count) of \(edits.count) fixes made")
    }
    return findings.filter { $0.fix == nil }
  }
}

extension LintPreset: ExpressibleByArgument {}
