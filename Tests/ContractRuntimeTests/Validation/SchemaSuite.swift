import ContractRuntime
import Foundation

/// The JSON Schema Test Suite as files: `../shared/json-schema-test-suite` beside the checkout if it is there, else the copy in this folder.
enum SchemaSuite {
  static let copy = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "JSONSchemaTestSuite")

  static let root: URL = {
    let checkout = copy.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared = checkout.deletingLastPathComponent().appending(path: "shared/json-schema-test-suite")
    return FileManager.default.fileExists(atPath: shared.appending(path: "tests").path) ? shared : copy
  }()

  /// Test files of a draft, as paths below its folder, sorted.
  static func files(_ draft: String) -> [String] {
    jsonFiles(root.appending(path: "tests/\(draft)"))
  }

  private static func jsonFiles(_ folder: URL) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }

  static func groups(_ draft: String, _ file: String) throws -> [JSONValue] {
    try parse(root.appending(path: "tests/\(draft)/\(file)")).array ?? []
  }

  /// Schemas that others refer to: those the suite serves at `http://localhost:1234`, and the meta-schemas.
  static func others(_ draft: String, metaschemaURI: String) throws -> [String: JSONValue] {
    var result: [String: JSONValue] = [:]
    let remotes = root.appending(path: "remotes")
    for file in jsonFiles(remotes) where !file.hasPrefix("draft") || file.hasPrefix(draft) {
      result["http://localhost:1234/\(file)"] = try parse(remotes.appending(path: file))
    }
    let metaschemas = copy.appending(path: "metaschemas/\(draft)")
    for file in jsonFiles(metaschemas) { result[metaschemaURI + file.dropLast(5)] = try parse(metaschemas.appending(path: file)) }
    return result
  }

  private static func parse(_ file: URL) throws -> JSONValue {
    try JSONValue(parsing: Array(Data(contentsOf: file)))
  }
}
