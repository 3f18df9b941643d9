import ContractBundle
import ContractGenerator
import Foundation
import OpenAPIDocument
import SwiftEmitter
import Testing
import TypeScriptEmitter

/// Real documents: from a bundle comes what comes from the document.
@Suite struct CorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

  /// A folder on disk, with one document of it held in memory instead.
  private struct Files: FileReader {
    var bundle: String?

    func canonicalPath(of path: String) throws(FileReadError) -> String {
      let path = PathText.normalized(path)
      guard bundle != nil || FileManager.default.fileExists(atPath: path) else { throw .notFound }
      return path
    }

    func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
      if let bundle { return Array(bundle.utf8) }
      guard let bytes = FileManager.default.contents(atPath: canonicalPath) else { throw .notFound }
      return Array(bytes)
    }
  }

  private static var options: GeneratorOptions {
    var options = GeneratorOptions(swift: SwiftOptions(shards: 2), typeScript: TypeScriptOptions())
    options.configuration = .none
    return options
  }

  private func bundle(_ path: String, _ files: Files, isJSON: Bool) throws -> String {
    let understood = Generator.understand(path, files: files, options: Self.options)
    let bundled = ContractBundle.bundle(try #require(understood.document).node, references: try #require(understood.references))
    return isJSON ? bundled.json : bundled.yaml
  }

  private func typeScript(_ result: GeneratorResult, _ name: String) throws -> String {
    try #require(result.typeScript.first { $0.path == name }).text
  }

  @Test(arguments: [
    "museum/openapi.yaml", "oai-petstore-expanded/petstore-expanded.yaml", "redoc-demo-3.1/openapi-3-1.yaml",
    "swagger-petstore/openapi.yaml",
  ])
  func aBundleGivesWhatItsDocumentGives(_ name: String) throws {
    let path = Self.corpus.appending(path: name).path()
    let original = Generator.generate(path, files: Files(), options: Self.options)
    #expect(original.swift.count > 10 && original.typeScript.count > 3)
    for isJSON in [false, true] {
      let text = try bundle(path, Files(), isJSON: isJSON)
      let again = Generator.generate(path, files: Files(bundle: text), options: Self.options)
      #expect(again.swift.map(\.text) == original.swift.map(\.text))
      #expect(again.typeScript.map(\.text) == original.typeScript.map(\.text))
      #expect(try bundle(path, Files(bundle: text), isJSON: isJSON) == text)
    }
  }

  /// Components that come from other files stand in another order, and give their names to what was named by its place.
  @Test func aBundleOfManyFilesIsTheSameToCallers() throws {
    let path = Self.corpus.appending(path: "shlink/swagger.json").path()
    let original = Generator.generate(path, files: Files(), options: Self.options)
    let text = try bundle(path, Files(), isJSON: true)
    let again = Generator.generate(path, files: Files(bundle: text), options: Self.options)
    for name in ["client.ts", "queries.ts"] { #expect(try typeScript(again, name) == typeScript(original, name)) }
    let lines = { (result: GeneratorResult) in try typeScript(result, "schema.d.ts").split(separator: "\n").sorted() }
    #expect(try lines(again) == lines(original))
    #expect(try bundle(path, Files(bundle: text), isJSON: true) == text)
  }
}
