import ContractDiagnostics
import ContractGenerator
import ContractModel
import Foundation
import SwiftEmitter
import Testing
import TypeScriptEmitter

/// Generated lines lead back to the document.
@Suite struct SourceTableTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    tags: [{name: pets}]
    paths:
      /pets/{id}:
        get:
          operationId: readPet
          tags: [pets]
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          responses:
            "200":
              description: Fine
              content:
                application/json:
                  schema:
                    $ref: "#/components/schemas/Pet"
    components:
      schemas:
        Pet:
          type: object
          properties:
            name: {type: string}
            kind:
              type: string
              enum: [cat, dog]

    """

  private static func generate(traces: Bool = true) -> GeneratorResult {
    var options = GeneratorOptions(swift: SwiftOptions(shards: 1, client: true), typeScript: TypeScriptOptions())
    options.tracesSources = traces
    return Generator.generate("/openapi.yaml", files: MemoryFiles(["/openapi.yaml": document]), options: options)
  }

  /// The place of the first line of a file that holds a text.
  private func place(of text: String, in path: String, _ result: GeneratorResult) throws -> String? {
    let file = try #require((result.swift + result.typeScript).first { $0.path == path })
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.contains(text) }, "\(path) has no line with \(text)")
    return SourceTable.place(ofLine: index + 1, in: file, sources: result.sources)
  }

  @Test func theTextIsTheSameWithAndWithout() {
    let (traced, plain) = (Self.generate(), Self.generate(traces: false))
    #expect(traced.swift.map(\.text) == plain.swift.map(\.text))
    #expect(traced.typeScript.map(\.text) == plain.typeScript.map(\.text))
    #expect((plain.swift + plain.typeScript).allSatisfy { $0.lines.isEmpty })
    #expect(traced.swift.contains { !$0.lines.isEmpty } && traced.typeScript.contains { !$0.lines.isEmpty })
  }

  @Test(arguments: [
    ("ContractModels0.swift", "public struct Pet", "/openapi.yaml:21:7 #/components/schemas/Pet"),
    ("ContractModels0.swift", "public var name", "/openapi.yaml:23:15 #/components/schemas/Pet/properties/name"),
    ("ContractModels0.swift", "public enum Kind", "/openapi.yaml:25:11 #/components/schemas/Pet/properties/kind"),
    ("ContractModels0.swift", "case dog", "/openapi.yaml:25:11 #/components/schemas/Pet/properties/kind"),
    ("ContractCoding0.swift", "extension Pet:", "/openapi.yaml:21:7 #/components/schemas/Pet"),
    ("ContractOperations0.swift", "public enum ReadPet", "/openapi.yaml:7:7 #/paths/~1pets~1{id}/get"),
    ("ContractOperations0.swift", "public var id", "/openapi.yaml:10:11 #/paths/~1pets~1{id}/get/parameters/0"),
    ("ContractOperations0.swift", "case ok", "/openapi.yaml:13:11 #/paths/~1pets~1{id}/get/responses/200"),
    ("ContractProtocols.swift", "func readPet", "/openapi.yaml:7:7 #/paths/~1pets~1{id}/get"),
    ("ContractRoutes.swift", "ReadPet.route(api", "/openapi.yaml:7:7 #/paths/~1pets~1{id}/get"),
    ("ContractServing0.swift", "extension ReadPet.Input", "/openapi.yaml:7:7 #/paths/~1pets~1{id}/get"),
    ("ContractCalls0.swift", "extension ReadPet", "/openapi.yaml:7:7 #/paths/~1pets~1{id}/get"),
    ("schema.d.ts", "Pet: {", "/openapi.yaml:21:7 #/components/schemas/Pet"),
    ("schema.d.ts", "readPet: {", "/openapi.yaml:7:7 #/paths/~1pets~1{id}/get"),
    ("types.ts", "export type Pet =", "/openapi.yaml:21:7 #/components/schemas/Pet"),
    ("types.ts", "petKindValues", "/openapi.yaml:25:11 #/components/schemas/Pet/properties/kind"),
    ("zod.ts", "export const PetSchema", "/openapi.yaml:21:7 #/components/schemas/Pet"),
    ("client.ts", "export const readPet", "/openapi.yaml:7:7 #/paths/~1pets~1{id}/get"),
    ("queries.ts", "export const readPetQuery", "/openapi.yaml:7:7 #/paths/~1pets~1{id}/get"),
  ])
  func linesLeadToTheirPlaces(_ path: String, _ text: String, _ wanted: String) throws {
    #expect(try place(of: text, in: path, Self.generate()) == wanted)
  }

  @Test func whatStandsInFrontComesFromNoPlace() throws {
    #expect(try place(of: "// Generated", in: "types.ts", Self.generate()) == nil)
  }

  @Test func theTableIsJSONWithALineForEachEntry() throws {
    let result = Self.generate()
    let text = SourceTable.text(of: result)
    #expect(text == SourceTable.text(of: Self.generate()))
    let table = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(table["sources"] as? [String] == ["/openapi.yaml"])
    let files = try #require(table["files"] as? [String: [[Any]]])
    let entries = files.values.map(\.count).reduce(0, +)
    #expect(entries > 15 && text.split(separator: "\n").count == entries + 2 * files.count + 2)
    let first = try #require(files["types.ts"]?.first)
    #expect(first.dropFirst(1).prefix(3).compactMap { $0 as? Int } == [0, 21, 7])
    #expect(first.last as? String == "#/components/schemas/Pet")
  }

  // MARK: Marks

  @Test func marksAreTakenOut() {
    let trace = SourceTrace()
    let place = Provenance(pointer: "#/a", span: Span.beginning(of: SourceID(0)))
    let other = Provenance(pointer: "#/b", span: Span.beginning(of: SourceID(0)))
    var text = "head\n" + trace.mark(place) + "\none\n" + trace.mark(other) + trace.mark(place) + "two\n" + trace.mark(other) + "three\n"
    #expect(trace.takeMarks(outOf: &text) == [TracedLine(line: 3, provenance: place), TracedLine(line: 5, provenance: other)])
    #expect(text == "head\n\none\ntwo\nthree\n")
  }
}
