import ContractDiagnostics
import ContractGenerator
import Foundation
import OpenAPIDocument
import Testing

@testable import TypeScriptEmitter

/// Our `schema.d.ts` and openapi-typescript's output for the same document hold the very same types: `Comparison/schema.ts`.
@Suite struct EquivalenceTests {
  static let documents = [
    "museum": "openapi.yaml", "oai-petstore-expanded": "petstore-expanded.yaml", "redoc-demo-3.1": "openapi-3-1.yaml",
    "shlink": "swagger.json", "swagger-petstore": "openapi.yaml",
  ]

  /// What differs on purpose, by document: `Tests/Corpus/known-differences.txt`.
  private static func knownDifferences() throws -> [String: Set<String>] {
    let list = try String(contentsOf: Repository.root.appending(path: "Tests/Corpus/known-differences.txt"), encoding: .utf8)
    let lines = list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ") }
    return Dictionary(grouping: lines.filter { documents.keys.contains(String($0[0])) }) { String($0[0]) }
      .mapValues { Set($0.map { "\($0[1]) \($0[2])" }) }
  }

  @Test func corpus() throws {
    var pairs: [String: (reference: String, schema: String)] = [:]
    for (name, document) in EquivalenceTests.documents {
      let root = Repository.root.appending(path: "Tests/Corpus/\(name)/\(document)").path(percentEncoded: false)
      let reference = Repository.root.appending(path: "Tests/TypeScriptEmitterTests/References/\(name).ts")
      pairs[name] = (try String(contentsOf: reference, encoding: .utf8), try Repository.generate(root)["schema.d.ts"] ?? "")
    }
    #expect(try EquivalenceTests.differences(pairs) == EquivalenceTests.knownDifferences())
  }

  @Test func everySmallDifferenceIsFound() throws {
    let reference = """
      export interface paths { "/a": { get: operations["a"] } }
      export interface webhooks { w: { post?: never } }
      export interface components {
        schemas: { A: { b?: string; c: "x" | "y"; d: unknown; e: string | null; f: { g: 1 } } };
        responses: { R: { content: { "a/b": string } } }; parameters: { P: string }; requestBodies: { B: { content: string } };
        headers: { H: number }; pathItems: { I: { get?: never } };
      }
      export interface operations { a: { responses: { 200: { content: 1 } } } }
      """
    let changes: [(of: String, with: String, found: Set<String>)] = [
      ("", "", []), ("b?: string", "b?: number", ["schema A"]), ("b?: string", "b: string", ["schema A"]),
      ("b?: string", "b?: string | undefined", ["schema A"]), ("b?: string", "readonly b?: string", ["schema A"]),
      ("\"y\"", "\"z\"", ["schema A"]), ("d: unknown", "d: any", ["schema A"]), ("e: string | null", "e: string", ["schema A"]),
      ("f: { g: 1 }", "f: { g: 1; h?: 1 }", ["schema A"]), ("A: {", "AA: {", ["schema A", "schema AA"]),
      ("\"a/b\": string", "\"a/c\": string", ["response R"]), ("P: string", "P?: string", ["parameter P"]),
      ("content: string", "content: number", ["requestBody B"]), ("H: number", "H: string", ["header H"]),
      ("I: { get?: never", "I: { put?: never", ["pathItem I"]),
      (" pathItems: { I: { get?: never } };", "", ["section pathItems"]),
      ("\"/a\"", "\"/b\"", ["path /a", "path /b"]), ("get: operations", "put: operations", ["path /a"]),
      ("post?: never", "post: 1", ["webhook w"]), ("200: {", "201: {", ["path /a", "operation a"]),
      ("content: 1", "content?: 1", ["path /a", "operation a"]),
    ]
    var pairs: [String: (reference: String, schema: String)] = [:]
    for (index, change) in changes.enumerated() {
      let changed = reference.replacingOccurrences(of: change.of, with: change.with)
      #expect(change.of.isEmpty || changed != reference, "\(change.of)")
      pairs["change\(index)"] = (reference, changed)
    }
    let found = try EquivalenceTests.differences(pairs)
    for (index, change) in changes.enumerated() {
      #expect(found["change\(index)"] ?? [] == change.found, "\(change.of) -> \(change.with)")
    }
  }

  /// What differs, by the name of the pair. An error that names no difference is an issue.
  private static func differences(_ pairs: [String: (reference: String, schema: String)]) throws -> [String: Set<String>] {
    var files: [String: String] = [:]
    for (name, pair) in pairs {
      files["\(name)/reference.ts"] = pair.reference
      files["\(name)/generated/schema.d.ts"] = pair.schema
      files["\(name)/schema.ts"] = try Comparison.program("schema.ts")
      files["\(name)/equal.ts"] = try Comparison.program("equal.ts")
    }
    files["main.ts"] = pairs.keys.sorted().map { "import \"./\($0)/schema.ts\";\n" }.joined()
    let report = try Deno.check(files, entry: "main.ts", options: "\"noErrorTruncation\": true")
    return Comparison.differences(in: report)
  }
}

/// The programs of `Comparison/`, which `.scripts/typescript.sh` uses too.
enum Comparison {
  static func program(_ name: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: "Tests/TypeScriptEmitterTests/Comparison/\(name)"), encoding: .utf8)
  }

  /// What a report of the compiler names as different, by the folder of the program; any other error is recorded as an issue.
  static func differences(in report: String) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for error in report.components(separatedBy: "\n\n") where error.contains("[ERROR]") {
      let lines = error.split(separator: "\n")
      let message = lines.first { $0.contains("[ERROR]") } ?? ""
      let path = lines.first { $0.contains("at file://") }?.split(separator: "/") ?? []
      guard path.count >= 2, message.hasPrefix("TS2344"), message.hasSuffix("does not satisfy the constraint 'never'.") else {
        Issue.record("\(error.prefix(4000))")
        continue
      }
      let names = message.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      found[String(path[path.count - 2]), default: []].formUnion(names.map { String($0.element) })
    }
    return found
  }
}

/// The checkout that the tests belong to.
enum Repository {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Generated TypeScript by file name.
  static func generate(_ document: String, _ options: TypeScriptOptions = TypeScriptOptions()) throws -> [String: String] {
    let result = Generator.generate(document, files: Reader(), options: GeneratorOptions(typeScript: options))
    if result.hasErrors { throw Failure(messages: result.diagnostics.map(\.message)) }
    return Dictionary(uniqueKeysWithValues: result.typeScript.map { ($0.path, $0.text) })
  }

  struct Failure: Error { let messages: [String] }

  private struct Reader: FileReader {
    func canonicalPath(of path: String) throws(FileReadError) -> String {
      let absolute = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: absolute) else { throw .notFound }
      return absolute
    }

    func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
      guard let data = FileManager.default.contents(atPath: canonicalPath) else { throw .notFound }
      return [UInt8](data)
    }
  }
}
