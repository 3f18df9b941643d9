import ArgumentParser
import ContractCommand
import ContractDiagnostics
import ContractLint

/// `contract explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a diagnostic means, with an example; without a code, list all.",
    discussion: "Exit codes: 0 done, 64 there is no such code, or other wrong arguments, 74 what it says could not be written.")

  @Argument(help: "A code, as it stands in brackets behind a diagnostic: duplicate-key.")
  var code: String?

  @Option(help: "How it is printed: text or json.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func validate() throws { _ = try code.map(find) }

  func run() throws { try StandardOutput.write(try output()) }

  /// The generator's codes, then those of `contract lint`.
  static let families = CodeFamily.all + [CodeFamily(title: "Design, for contract lint", codes: LintRule.all.map(\.code))]

  /// What is printed.
  func output() throws -> String {
    guard let code else { return format == .json ? ExplanationRenderer.json(Self.families) : ExplanationRenderer.list(Self.families) }
    let known = try find(code)
    return format == .json ? ExplanationRenderer.json(known) : ExplanationRenderer.text(known)
  }

  /// The code of a name; brackets from a copied message do no harm.
  private func find(_ name: String) throws -> DiagnosticCode {
    let wanted = name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
    let codes = Self.families.flatMap(\.codes)
    if let code = codes.first(where: { $0.rawValue == wanted }) { return code }
    let near = Suggestion.nearest(to: wanted, among: codes.map(\.rawValue))
    let help = near.map { "did you mean `\($0)`?" } ?? "`contract explain` lists all codes"
    throw ValidationError("there is no code \(quoted(wanted)); \(help)")
  }
}
