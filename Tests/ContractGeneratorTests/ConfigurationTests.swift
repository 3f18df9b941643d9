import ContractDiagnostics
import ContractGenerator
import ContractModel
import Foundation
import SwiftEmitter
import Testing
import TypeScriptEmitter

/// What a `contract.yaml` does to the output.
@Suite struct ConfigurationTests {
  private static let document = """
    openapi: 3.2.0
    info: {title: Pets, version: "1"}
    tags: [{name: pets}, {name: shop, parent: all}, {name: all}]
    paths:
      /pets:
        get: {operationId: listPets, tags: [pets], responses: {"200": {$ref: "#/components/responses/Pets"}}}
        post: {operationId: addPet, tags: [pets], security: [{key: []}], responses: {"204": {description: Done}}}
      /orders:
        get: {operationId: listOrders, tags: [shop], responses: {"200": {description: Fine, content: {application/json: {schema: {$ref: "#/components/schemas/Order/properties/lines"}}}}}}
    components:
      securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
      responses: {Pets: {description: Fine, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}}
      schemas:
        Pet:
          type: object
          required: [kind]
          properties: {kind: {type: string}, status: {type: string, enum: [in_stock, sold]}, name: {type: string, x-contract-name: call name}}
          discriminator: {propertyName: kind}
        Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {lives: {type: integer}}}]}
        Order: {type: object, properties: {lines: {type: array, items: {$ref: "#/components/schemas/Line"}}}}
        Line: {type: object, properties: {count: {type: integer}}}
        Unused: {type: object, x-contract-name: Spare, properties: {a: {type: string}}}

    """

  private func generate(
    _ configuration: String, document: String = document, files: [String: String] = [:], change: (inout GeneratorOptions) -> Void = { _ in }
  ) -> GeneratorResult {
    var all = ["/openapi.yaml": document, "/contract.yaml": configuration]
    for (path, text) in files { all[path] = text }
    var options = GeneratorOptions(swift: SwiftOptions(shards: 1), typeScript: TypeScriptOptions())
    change(&options)
    return Generator.generate("/openapi.yaml", files: MemoryFiles(all), options: options)
  }

  private func swift(_ result: GeneratorResult) -> String { result.swift.map(\.text).joined(separator: "\n") }
  private func types(_ result: GeneratorResult) -> String { result.typeScript.first { $0.path == "types.ts" }?.text ?? "" }
  private func codes(_ result: GeneratorResult) -> [String] { result.diagnostics.map { "\($0.severity.rawValue) \($0.code)" } }

  // MARK: Finding it

  @Test func itIsFoundBesideTheDocument() {
    #expect(codes(generate("nothing: 1")) == ["error configuration-key"])
    #expect(generate("nothing: 1").swift.isEmpty)
    #expect(codes(generate("nothing: 1") { $0.configuration = .none }) == [])
    #expect(codes(generate("") { $0.configuration = .file("/other.yaml") }) == ["error file-not-found"])
    #expect(generate("", files: ["/other.yaml": "swift: {shards: 3}"]) { $0.configuration = .file("/other.yaml") }.swift.count == 22)
  }

  @Test func itMayNameTheDocument() {
    let files = MemoryFiles(["/contract.yaml": "document: api/pets.yaml", "/api/pets.yaml": Self.document, "/openapi.yaml": "nothing: 1"])
    var options = GeneratorOptions(swift: SwiftOptions())
    let result = Generator.generate(nil, files: files, options: options)
    #expect(result.diagnostics.isEmpty && !result.swift.isEmpty)
    options.configuration = .none
    #expect(Generator.generate(nil, files: files, options: options).hasErrors)
    let missing = Generator.generate(nil, files: MemoryFiles(["/contract.yaml": "document: no.yaml"]), options: GeneratorOptions())
    let text = TextRenderer(sources: missing.sources).render(missing.diagnostics)
    #expect(text.hasPrefix("contract.yaml:1:11: error: there is no file `no.yaml`"), "\(text)")
  }

  @Test func oneForAnotherDocumentDoesNotHold() {
    #expect(generate("document: other.yaml\nstrict: true\nfilter: {include: {tags: [none]}}").diagnostics.isEmpty)
  }

  @Test func whatTheCallerAsksForWins() {
    #expect(generate("swift: {shards: 2}").swift.count == 16)
    #expect(generate("swift: {shards: 2}") { $0.shards = 4 }.swift.count == 28)
  }

  // MARK: Severities

  private static let sinful = document.replacingOccurrences(of: "/orders:", with: "orders:")

  @Test func strictMakesWarningsErrors() {
    #expect(codes(generate("", document: Self.sinful)) == ["warning path-syntax"])
    #expect(codes(generate("strict: true", document: Self.sinful)) == ["error path-syntax"])
    #expect(codes(generate("strict: true", document: Self.sinful) { $0.isStrict = false }) == ["warning path-syntax"])
    #expect(codes(generate("", document: Self.sinful) { $0.isStrict = true }) == ["error path-syntax"])
    #expect(codes(generate("strict: true\nseverities: {path-syntax: note}", document: Self.sinful)) == ["note path-syntax"])
    #expect(codes(generate("severities: {path-syntax: off}", document: Self.sinful)) == [])
  }

  @Test func limitsOfTheToolAreNoErrors() {
    let document = Self.document.replacingOccurrences(of: "kind: {type: string}", with: "kind: {type: string, pattern: '(a)\\1'}")
    #expect(codes(generate("strict: true", document: document)) == ["warning not-supported-pattern"])
    #expect(codes(generate("severities: {not-supported-pattern: error}", document: document)) == ["error not-supported-pattern"])
  }

  @Test func brokenReferencesMayBeLetThrough() {
    let document = Self.document.replacingOccurrences(of: "schemas/Line\"", with: "schemas/Lime\"")
    #expect(codes(generate("", document: document)).first == "error unresolved-reference")
    let lowered = generate("severities: {unresolved-reference: warning}", document: document)
    #expect(codes(lowered) == ["warning unresolved-reference"])
    #expect(swift(lowered).contains("public var lines: [JSONValue]?"))
    #expect(codes(generate("severities: {configuration-key: off}\nx: 1")) == ["error configuration-key"])
  }

  // MARK: Overlays

  @Test func overlaysAreAppliedBeforeReading() {
    let action = "  - {target: '$.components.schemas.Pet.properties', update: {age: {type: integr}}}\n"
    let overlay = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n" + action
    let result = generate("overlays: [changes/one.yaml]", files: ["/changes/one.yaml": overlay])
    let text = TextRenderer(sources: result.sources).render(result.diagnostics)
    #expect(text.hasPrefix("/changes/one.yaml:4:74: error: unknown type `integr`"), "\(text)")
    #expect(codes(generate("overlays: none.yaml")) == ["error file-not-found"])
  }

  // MARK: Filters

  @Test func whatNothingRefersToIsLeftOut() throws {
    let model = try #require(generate("filter: {include: {tags: [shop]}}").model)
    #expect(model.operations.map(\.name) == ["listOrders"])
    #expect(model.components.schemas.map(\.name) == ["Order", "Line"])
    #expect(model.components.responses.isEmpty && model.securitySchemes.isEmpty)
    #expect(model.tags.map(\.name) == ["shop", "all"])
  }

  @Test func subtypesOfABaseTypeStay() throws {
    let model = try #require(generate("filter: {exclude: {methods: [POST], paths: [/orders]}}").model)
    #expect(model.operations.map(\.name) == ["listPets"])
    #expect(model.components.schemas.map(\.name) == ["Pet", "Cat"])
    #expect(model.paths.map(\.path) == ["/pets"])
  }

  @Test func securitySchemesOfKeptOperationsStay() throws {
    #expect(try #require(generate("filter: {include: {operations: [addPet]}}").model).securitySchemes.map(\.name) == ["key"])
    #expect(codes(generate("filter: {include: {operations: [addPet, addPest]}}")) == ["warning unused-filter"])
  }

  // MARK: Names

  private static let names = """
    names:
      schemas: {Order: purchase, "#/components/schemas/Line": order line}
      properties: {Cat.lives: remaining lives, "#/components/schemas/Order/properties/lines": items}
      operations: {listPets: all pets, GET /orders: purchases}
      tags: {pets: animals}
      enumValues: {Pet.status: {in_stock: available}}

    """

  @Test func swiftHasTheGivenNames() {
    let result = generate(Self.names)
    #expect(codes(result) == [])
    let text = swift(result)
    for expected in [
      "public struct Purchase:", "public struct OrderLine:", "public var remainingLives: Int?", "public var items: [OrderLine]?",
      "func allPets(", "func purchases(", "protocol AnimalsAPI", "case available = \"in_stock\"", "public var callName: String?",
      "public struct Spare:",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
    #expect(!text.contains("struct Order:") && !text.contains("func listPets") && text.contains("\"lives\""))
  }

  @Test func typeScriptHasTheGivenNames() {
    let text = types(generate(Self.names))
    for expected in [
      "export type Purchase = components[\"schemas\"][\"Order\"];", "export type OrderLine = components[\"schemas\"][\"Line\"];",
      "AllPetsResponse", "PurchasesResponse", "export type Spare = ",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
    let schema = generate(Self.names).typeScript.first { $0.path == "schema.d.ts" }?.text
    #expect(schema == generate("").typeScript.first { $0.path == "schema.d.ts" }?.text, "the wire does not change")
  }

  @Test func namesOfNothingAreReported() {
    let types = "schemas: {Pett: a}, properties: {Pet.nam: b}, enumValues: {Pet.status: {sole: e}}"
    let result = generate("names: {\(types), operations: {listPet: c}, tags: {pet: d}}")
    #expect(codes(result) == Array(repeating: "warning unused-name", count: 5))
    let suggestions = ["`Pet`", "`Pet.name`", "`sold`", "`listPets`", "`pets`"]
    #expect(result.diagnostics.compactMap(\.help) == suggestions.map { "did you mean \($0)?" })
  }

  // MARK: Swift

  @Test func accessIsSet() {
    #expect(!swift(generate("swift: {access: internal}")).contains("public "))
    #expect(swift(generate("swift: {access: package}")).contains("\npackage enum Pet:"))
    #expect(swift(generate("swift: {access: public}")).contains("\npublic enum Pet:"))
  }
}
