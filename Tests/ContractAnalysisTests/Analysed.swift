import ContractAnalysis
import ContractDiagnostics
import ContractModel
import OpenAPIDocument

/// A document in memory, understood.
struct Analysed {
  let model: Model
  /// `severity code: message` of each diagnostic.
  let problems: [String]

  init(_ text: String) {
    let loader = DocumentLoader(files: OneFile(text: text))
    guard let loaded = loader.load("openapi.yaml") else { preconditionFailure("\(loader.diagnostics.sorted)") }
    model = Analysis.analyze(loaded.document, references: loaded.references, diagnostics: loader.diagnostics)
    problems = loader.diagnostics.sorted.map { "\($0.severity.rawValue) \($0.code): \($0.message)" }
  }
}

private struct OneFile: FileReader {
  let text: String
  func canonicalPath(of path: String) throws(FileReadError) -> String { "/openapi.yaml" }
  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] { Array(text.utf8) }
}
