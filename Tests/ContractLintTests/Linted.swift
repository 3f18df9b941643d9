import ContractDiagnostics
import ContractGenerator
import ContractLint
import OpenAPIDocument

/// A document, given without `openapi` and `info`, and what is found in it.
struct Linted {
  let findings: [Finding]
  let sources: SourceMap

  init(_ text: String, preset: LintPreset = .strict, levels: [String: SeverityPolicy.Level] = [:]) {
    var options = GeneratorOptions()
    options.configuration = .none
    let head = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n"
    let understood = Generator.understand("openapi.yaml", files: OneFile(text: head + text), options: options)
    guard let model = understood.model, !understood.hasErrors else {
      fatalError("the document of a test must be right: \(understood.diagnostics)")
    }
    findings = ContractLint.findings(in: model, preset: preset, levels: levels)
    sources = understood.sources
  }

  var codes: [String] { findings.map(\.code.rawValue) }
}

private struct OneFile: FileReader {
  let text: String
  func canonicalPath(of path: String) throws(FileReadError) -> String { "/" + path }
  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] { Array(text.utf8) }
}
