import ContractDiagnostics
import Foundation
import OpenAPIDocument
import Testing

/// Real documents, when the corpus lies beside the checkout.
struct CorpusTests {
  /// `../shared/corpus` as seen from the checkout that holds this file.
  static let folder: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.deletingLastPathComponent().appendingPathComponent("shared/corpus")
  }()

  /// The entry documents that the corpus lists: `stripe/spec3.yaml`.
  static let documents: [String] = {
    guard let notice = try? String(contentsOf: folder.appendingPathComponent("NOTICE.md"), encoding: .utf8) else { return [] }
    return notice.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return cells.count > 2 && cells[1].hasPrefix("`\(cells[0])/") ? cells[1].trimmingCharacters(in: ["`"]) : nil
    }
  }()

  @Test(.enabled(if: FileManager.default.fileExists(atPath: folder.path))) func theWholeCorpusIsHere() {
    #expect(CorpusTests.documents.count == 41)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: folder.path)), arguments: CorpusTests.documents)
  func aRealDocumentLoadsWithoutAnError(_ name: String) throws {
    let path = CorpusTests.folder.appendingPathComponent(name).path
    var options = DocumentLoader.Options()
    options.referenceRoots = [CorpusTests.folder.appendingPathComponent(String(name.split(separator: "/")[0])).path]
    let loader = DocumentLoader(files: FileSystemFiles(), options: options)
    let loaded = try #require(loader.load(path))
    var walker = ReferenceWalker(loaded.references)
    walker.visit(loaded.document)
    let errors = loader.diagnostics.sorted.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(TextRenderer(sources: loader.sources).render(errors))")
    #expect(walker.operations > 0)
  }
}
