import ContractDiagnostics
import ContractGenerator
import ContractModel
import Foundation
import OpenAPIDocument
import Testing

/// Models for tests.
enum MockedModel {
  private struct Files: FileReader {
    let texts: [String: String]
    func canonicalPath(of path: String) throws(FileReadError) -> String { "/" + path }
    func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
      guard let text = texts[String(canonicalPath.dropFirst())] else { throw .notFound }
      return Array(text.utf8)
    }
  }

  /// The model of a text.
  static func of(_ text: String) throws -> Model {
    var options = GeneratorOptions()
    options.configuration = .none
    let understood = Generator.understand("openapi.yaml", files: Files(texts: ["openapi.yaml": text]), options: options)
    #expect(understood.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return try #require(understood.model)
  }

  /// The model of the repository's own contract.
  static func ofYata() throws -> Model {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try of(String(contentsOf: root.appending(path: "openapi.yaml"), encoding: .utf8))
  }
}
