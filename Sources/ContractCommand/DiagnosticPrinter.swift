import ArgumentParser
import ContractDiagnostics
import Foundation

/// The forms in which diagnostics are printed.
public enum DiagnosticFormat: String, Sendable, ExpressibleByArgument, CaseIterable {
  case text, json, github, sarif
}

/// Prints diagnostics where tools look for them: text on standard error, machine-readable forms on standard output.
struct DiagnosticPrinter {
  let format: DiagnosticFormat
  let color: ColorChoice
  let sources: SourceMap

  func print(_ diagnostics: [Diagnostic]) {
    switch format {
    case .text: write(TextRenderer(sources: sources, usesColor: usesColor).render(diagnostics), to: .standardError)
    case .json: write(JSONRenderer(sources: sources).render(diagnostics), to: .standardOutput)
    case .github: write(GitHubRenderer(sources: sources).render(diagnostics), to: .standardOutput)
    case .sarif: write(SARIFRenderer(sources: sources, toolName: "contract").render(diagnostics), to: .standardOutput)
    }
  }

  private var usesColor: Bool {
    color.usesColor(isTerminal: isatty(FileHandle.standardError.fileDescriptor) == 1)
  }

  private func write(_ text: String, to handle: FileHandle) {
    guard !text.isEmpty else { return }
    handle.write(Data(text.utf8))
  }
}
