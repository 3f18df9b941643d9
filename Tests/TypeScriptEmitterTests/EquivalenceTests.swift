import ContractDiagnostics
import ContractGenerator
import Foundation
import OpenAPIDocument
import Testing

@testable import TypeScriptEmitter

/// Our `schema.d.ts` and openapi-typescript's output for the same document hold the very same types.
@Suite struct EquivalenceTests {
  static let documents = [
    "museum": "openapi.yaml", "oai-petstore-expanded": "petstore-expanded.yaml", "redoc-demo-3.1": "openapi-3-1.yaml",
    "shlink": "swagger.json", "swagger-petstore": "openapi.yaml",
  ]

  /// Webhooks that differ on purpose: openapi-typescript forgets what a `$ref` to a path item leads to.
  static let knownWebhooks = ["redoc-demo-3.1": "myWebhook"]

  @Test func corpus() throws {
    var files = ["equal.ts": typeEquality]
    for (name, document) in EquivalenceTests.documents {
      let root = Repository.root.appending(path: "Tests/Corpus/\(name)/\(document)").path(percentEncoded: false)
      let reference = Repository.root.appending(path: "Tests/TypeScriptEmitterTests/References/\(name).ts")
      files["\(name)/reference.ts"] = try String(contentsOf: reference, encoding: .utf8)
      files["\(name)/schema.d.ts"] = try Repository.generate(root)["schema.d.ts"]
      files["\(name)/compare.ts"] = EquivalenceTests.comparison(knownWebhook: EquivalenceTests.knownWebhooks[name])
    }
    files["main.ts"] = EquivalenceTests.documents.keys.map { "import \"./\($0)/compare.ts\";\n" }.joined()
    try Deno.expectCorrect(files, entry: "main.ts")
  }

  @Test func aSmallDifferenceIsFound() throws {
    let reference = "export interface components { schemas: { A: { b?: string } } } \(EquivalenceTests.rest)"
    let other = "export interface components { schemas: { A: { readonly b?: string } } } \(EquivalenceTests.rest)"
    let files = [
      "a/reference.ts": reference, "a/schema.d.ts": other, "a/compare.ts": EquivalenceTests.comparison(), "equal.ts": typeEquality,
    ]
    #expect(try Deno.check(files, entry: "a/compare.ts").contains("TS2344"))
  }

  private static let rest =
    "export interface paths { a: 1 } export interface webhooks { a: 1 } export interface operations { a: 1 }"

  private static func comparison(knownWebhook: String? = nil) -> String {
    """
    import { check, type Equal } from "../equal.ts";
    import type * as A from "./reference.ts";
    import type * as B from "./schema.d.ts";
    type Different<X, Y> = { [K in keyof X & keyof Y]-?: Equal<X[K], Y[K]> extends true ? never : K }[keyof X & keyof Y];
    type Section<K extends string, X> = K extends keyof X ? X[K] : never;
    type SameKeys<X, Y> = Equal<keyof X, keyof Y>;
    type SameMembers<X, Y> = Equal<Different<X, Y>, never>;
    check<SameKeys<A.paths, B.paths>>();
    check<SameMembers<A.paths, B.paths>>();
    check<SameKeys<A.webhooks, B.webhooks>>();
    check<Equal<Different<A.webhooks, B.webhooks>, \(knownWebhook.map { "\"\($0)\"" } ?? "never")>>();
    check<SameKeys<A.operations, B.operations>>();
    check<SameMembers<A.operations, B.operations>>();
    type Sections = "schemas" | "responses" | "parameters" | "requestBodies" | "headers";
    type WrongSections = {
      [K in Sections]: SameKeys<Section<K, A.components>, Section<K, B.components>> extends true
        ? (SameMembers<Section<K, A.components>, Section<K, B.components>> extends true ? never : K)
        : K;
    }[Sections];
    check<Equal<WrongSections, never>>();
    """
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
