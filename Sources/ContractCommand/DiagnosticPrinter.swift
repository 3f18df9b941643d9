import ArgumentParser
import ContractDiagnostics
import Foundation

/// The forms in which diagnostics are printed.
public enum DiagnosticFormat: String, Sendable, ExpressibleByArgument, CaseIterable {
  case text, json, github, sarif
}

/// Prints diagnostics where tools look for them: text on standard error; machine-readable forms on standard output, unless a result
/// stands there.
struct DiagnosticPrinter {
  let format: DiagnosticFormat
  let color: ColorChoice
  let sources: SourceMap
  /// Whether standard output is for what the command makes.
  let yieldsOutput: Bool

  func print(_ diagnostics: [Diagnostic]) throws {
    let text = text(diagnostics)
    if format == .text || yieldsOutput { StandardError.write(text) } else if !text.isEmpty { try StandardOutput.write(text) }
  }

  private func text(_ diagnostics: [Diagnostic]) -> String {
    switch format {
    case .text: TextRenderer(sources: sources, usesColor: color.usesColorOnStandardError).render(diagnostics)
    case .json: JSONRenderer(sources: sources).render(diagnostics)
    case .github: GitHubRenderer(sources: sources).render(diagnostics)
    case .sarif: SARIFRenderer(sources: sources, toolName: "contract").render(diagnostics)
    }
  }
}
