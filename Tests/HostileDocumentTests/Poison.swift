import ContractDiagnostics
import ContractGenerator
import OpenAPIDocument
import SwiftEmitter
import TypeScriptEmitter

/// A payload in one place.
struct Poison: Sendable, CustomStringConvertible {
  let position: Position
  let payload: String
  let mode: Mode

  enum Mode: CaseIterable, Sendable {
    /// The payload is all there is.
    case whole
    /// The payload follows what stood there, so that a path still begins with a slash and a media type with its type.
    case appended
  }

  var text: String { mode == .whole ? payload : position.text + payload }

  var description: String { "\(position), \(mode): \(quoted(payload))" }

  func applied(to tree: DocumentTree) -> DocumentTree { position.replaced(in: tree, by: text) }

  func generate() -> GeneratorResult { Poison.generate(applied(to: .base)) }

  /// Runs the generator over a document.
  static func generate(_ tree: DocumentTree) -> GeneratorResult {
    let options = GeneratorOptions(swift: SwiftOptions(shards: 1), typeScript: TypeScriptOptions())
    return Generator.generate("/api/openapi.json", files: OneFile(path: "/api/openapi.json", text: tree.json), options: options)
  }
}

/// A folder with one file in it.
struct OneFile: FileReader {
  let path: String
  let text: String

  func canonicalPath(of path: String) throws(FileReadError) -> String {
    guard path == self.path else { throw .notFound }
    return path
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] { Array(text.utf8) }
}
