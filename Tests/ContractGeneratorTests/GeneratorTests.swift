import ContractGenerator
import Foundation
import SwiftEmitter
import Testing
import TypeScriptEmitter

@Suite struct GeneratorTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: One, version: "1"}
    paths:
      /a: {get: {operationId: a, responses: {"200": {description: Fine, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}}}}
    components: {schemas: {A: {type: object, properties: {b: {type: string}}}}}
    """

  private func generate(_ text: String, path: String = "openapi.yaml", shards: Int = 8) -> GeneratorResult {
    let absolute = path.hasPrefix("/") ? path : "/" + path
    let options = GeneratorOptions(swift: SwiftOptions(shards: shards), typeScript: TypeScriptOptions())
    return Generator.generate(path, files: MemoryFiles([absolute: text]), options: options)
  }

  @Test func fileNamesDependOnOptionsOnly() {
    for shards in [1, 3, 8] {
      let names = Set(SwiftOptions(shards: shards).fileNames)
      #expect(Set(generate(Self.document, shards: shards).swift.map(\.path)) == names)
      #expect(Set(generate("openapi: 3.1.0\ninfo: {title: E, version: \"1\"}\npaths: {}\n", shards: shards).swift.map(\.path)) == names)
    }
  }

  @Test func aCommentChangesNothing() {
    let plain = generate(Self.document)
    let commented = generate("# a comment\n" + Self.document)
    #expect(plain.swift == commented.swift)
    #expect(plain.typeScript == commented.typeScript)
  }

  @Test func anotherFolderChangesNothing() {
    let here = generate(Self.document)
    let there = generate(Self.document, path: "/somewhere/else/openapi.yaml")
    #expect(here.swift == there.swift)
    #expect(here.typeScript == there.typeScript)
  }

  @Test func nothingIsEmittedWhenThereIsAnError() {
    let result = generate(Self.document.replacingOccurrences(of: "schemas/A\"", with: "schemas/B\""))
    #expect(result.hasErrors)
    #expect(result.swift.isEmpty && result.typeScript.isEmpty)
  }

  @Test func aNewPropertyTouchesOnlyItsShards() {
    let old = generate(Self.document)
    let new = generate(Self.document.replacingOccurrences(of: "{b: {type: string}}", with: "{b: {type: string}, c: {type: integer}}"))
    let changed = zip(old.swift, new.swift).filter { $0.0 != $0.1 }.map(\.0.path)
    #expect(changed.count == 3, "models, coding and schemas of one shard, not \(changed)")
  }
}
