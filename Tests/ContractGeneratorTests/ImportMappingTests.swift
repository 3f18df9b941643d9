import ContractDiagnostics
import ContractGenerator
import OpenAPIDocument
import SwiftEmitter
import Testing
import TypeScriptEmitter

/// `importMapping`: types of another document's module are referred to and not generated again.
@Suite struct ImportMappingTests {
  private static let shared = """
    openapi: 3.1.0
    info: {title: Shared, version: "1"}
    paths: {}
    components:
      schemas:
        Money:
          type: object
          required: [amount, currency]
          properties:
            amount: {type: integer}
            currency: {$ref: "#/components/schemas/Currency"}
            rounding: {type: string, enum: [up, down], default: up}
        Currency: {type: string, enum: [EUR, in-game]}
        Note: {type: string, maxLength: 5}
        Secret: {type: object, required: [key], properties: {key: {type: string, writeOnly: true}, money: {$ref: "#/components/schemas/Money"}}}

    """

  private static func document(_ components: String, response: String = "{type: string}", request: String = "{type: string}") -> String {
    """
    openapi: 3.1.0
    info: {title: Orders, version: "1"}
    tags: [{name: Orders}]
    paths:
      /orders:
        post:
          operationId: placeOrder
          tags: [Orders]
          requestBody: {required: true, content: {application/json: {schema: \(request)}}}
          responses: {"200": {description: Fine, content: {application/json: {schema: \(response)}}}}
    components:
      schemas: \(components)

    """
  }

  private static let order = """
    {Order: {type: object, properties: {price: {$ref: "../shared/openapi.yaml#/components/schemas/Money"}, \
    note: {$ref: "../shared/openapi.yaml#/components/schemas/Note"}}, not: {required: [no]}}}
    """

  private func generate(
    _ document: String, mapping: String = "importMapping: {../shared/openapi.yaml: SharedAPI}", files: [String: String] = [:]
  ) -> GeneratorResult {
    var all = ["/api/openapi.yaml": document, "/api/contract.yaml": mapping, "/shared/openapi.yaml": Self.shared]
    for (path, text) in files { all[path] = text }
    return Self.generate("/api/openapi.yaml", all)
  }

  private static func generate(_ path: String, _ files: [String: String]) -> GeneratorResult {
    let options = GeneratorOptions(swift: SwiftOptions(shards: 1), typeScript: TypeScriptOptions())
    return Generator.generate(path, files: NormalizingFiles(MemoryFiles(files)), options: options)
  }

  private func text(_ name: String, _ result: GeneratorResult) -> String {
    (result.swift + result.typeScript).first { $0.path == name }?.text ?? ""
  }

  private func problems(_ result: GeneratorResult) -> [String] {
    result.diagnostics.map { "\($0.severity.rawValue) \($0.code): \($0.message)" }
  }

  // MARK: Swift

  @Test func typesAreReferredToAndNotGenerated() {
    let result = generate(Self.document(Self.order))
    #expect(problems(result) == [])
    let models = text("ContractModels0.swift", result)
    #expect(models.contains("import SharedAPI\n"))
    #expect(models.contains("public var price: SharedAPI.Money?\n"))
    #expect(models.contains("public var note: SharedAPI.Note?\n"))
    #expect(!models.contains("struct Money") && !models.contains("enum Currency"))
    #expect(!text("ContractCoding0.swift", result).contains("extension SharedAPI"))
  }

  @Test func schemasOfOtherModulesAreAskedForThere() {
    let result = generate(Self.document(Self.order))
    let registry = text("ContractSchemaRegistry.swift", result)
    #expect(registry.contains("import SharedAPI\n"))
    #expect(registry.contains(#""../shared/openapi.yaml#/components/schemas/Money": { SharedAPI.Money.schema }"#))
    let table = text("ContractSchemas0.swift", result)
    #expect(table.contains(#""$ref":"../shared/openapi.yaml#/components/schemas/Money""#))
    #expect(!table.contains("in-game"))
  }

  /// What an inline type and its members are called is what the other module calls them, whatever its configuration says.
  @Test func namesAreThoseOfTheOtherModule() {
    let configuration = "names: {schemas: {Money: price}, properties: {Money.rounding: mode}, enumValues: {Currency: {in-game: coins}}}\n"
    let body = "{$ref: '../shared/openapi.yaml#/components/schemas/Currency', default: in-game}"
    let holder =
      "{Holder: {type: object, properties: {r: {$ref: '../shared/openapi.yaml#/components/schemas/Money/properties/rounding'}, c: \(body)}}}"
    let result = generate(
      Self.document(holder, response: "{$ref: '../shared/openapi.yaml#/components/schemas/Money'}"),
      files: ["/shared/contract.yaml": configuration])
    #expect(problems(result) == [])
    let owner = Self.generate("/shared/openapi.yaml", ["/shared/openapi.yaml": Self.shared, "/shared/contract.yaml": configuration])
    #expect(text("ContractModels0.swift", owner).contains("public struct Price: Sendable"))
    #expect(text("ContractOperations0.swift", result).contains("case ok(SharedAPI.Price)"))
    #expect(text("ContractModels0.swift", result).contains("public var r: SharedAPI.Price.Rounding\n"))
    #expect(text("ContractModels0.swift", result).contains("c: SharedAPI.Currency = .coins"))
  }

  /// A protocol that is called like its module would be meant by a dot.
  @Test func aModuleThatDeclaresItsOwnNameIsSelected() {
    let tagged = Self.shared.replacing("paths: {}", with: "paths: {/a: {get: {tags: [Shared], responses: {'204': {description: Done}}}}}")
    let result = generate(Self.document(Self.order), files: ["/shared/openapi.yaml": tagged])
    #expect(problems(result) == [])
    #expect(text("ContractModels0.swift", result).contains("public var price: SharedAPI::Money?\n"))
  }

  @Test func ownTypesLeaveTheModuleItsName() {
    let result = generate(
      Self.document("{SharedAPI: {type: object, properties: {m: {$ref: '../shared/openapi.yaml#/components/schemas/Money'}}}}"))
    #expect(text("ContractModels0.swift", result).contains("public struct SharedAPIModel: Sendable"))
  }

  @Test func whatADocumentImportsItsImportersImportToo() {
    let middle = """
      openapi: 3.1.0
      info: {title: Middle, version: "1"}
      paths: {}
      components: {schemas: {Price: {type: object, properties: {net: {$ref: "../shared/openapi.yaml#/components/schemas/Money"}}}}}

      """
    let order =
      "{Order: {type: object, properties: {a: {$ref: '../middle/openapi.yaml#/components/schemas/Price'}, b: {$ref: '../middle/openapi.yaml#/components/schemas/Price/properties/net'}}}}"
    let result = generate(
      Self.document(order), mapping: "importMapping: {../middle/openapi.yaml: MiddleAPI}",
      files: ["/middle/openapi.yaml": middle, "/middle/contract.yaml": "importMapping: {../shared/openapi.yaml: SharedAPI}"])
    #expect(problems(result) == [])
    let models = text("ContractModels0.swift", result)
    #expect(models.contains("public var a: MiddleAPI.Price?\n"))
    #expect(models.contains("public var b: SharedAPI.Money?\n"))
    #expect(models.contains("import MiddleAPI\nimport SharedAPI\n"))
  }

  // MARK: What differs

  @Test func aSchemaThatMeansSomethingElseIsGeneratedHere() {
    let result = generate(Self.document("{}", response: "{$ref: '../shared/openapi.yaml#/components/schemas/Secret'}"))
    #expect(
      problems(result) == [
        "warning import-differs: `Secret` means something else here than in `SharedAPI`, so this module has a type of its own for it"
      ])
    let models = text("ContractModels0.swift", result)
    #expect(models.contains("public struct Secret: Sendable") && !models.contains("var key"))
    #expect(models.contains("public var money: SharedAPI.Money?\n"))
  }

  @Test func warningsAboutTheOtherDocumentAreNotRepeated() {
    let untidy = Self.shared + "    Untidy: {type: string, enum: [a, a]}\n"
    let owner = Self.generate("/shared/openapi.yaml", ["/shared/openapi.yaml": untidy])
    #expect(!owner.diagnostics.isEmpty)
    #expect(problems(generate(Self.document(Self.order), files: ["/shared/openapi.yaml": untidy])) == [])
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("importMapping: {nothing.yaml: SharedAPI}", "there is no file `/api/nothing.yaml` to import `SharedAPI` for"),
    ("importMapping: {openapi.yaml: SharedAPI}", "the document `/api/openapi.yaml` would import itself"),
  ])
  func pathsThatLeadNowhere(_ mapping: String, _ problem: String) {
    #expect(problems(generate(Self.document(Self.order), mapping: mapping)) == ["error import-mapping: " + problem])
  }

  @Test func circlesAreRefused() {
    let result = generate(
      Self.document(Self.order), files: ["/shared/contract.yaml": "importMapping: {../api/openapi.yaml: OrdersAPI}"])
    #expect(problems(result) == ["error import-mapping: the document `/api/openapi.yaml` would import itself"])
  }

  @Test func aSchemaThatTheOtherModuleLeavesOut() {
    let filtered = Self.shared.replacing("paths: {}", with: "paths: {/a: {get: {tags: [a], responses: {'204': {description: Done}}}}}")
    let result = generate(
      Self.document(Self.order),
      files: ["/shared/openapi.yaml": filtered, "/shared/contract.yaml": "filter: {include: {tags: [a]}}"])
    #expect(
      problems(result) == [
        "error import-mapping: the module `SharedAPI` has no type for `Currency`",
        "error import-mapping: the module `SharedAPI` has no type for `Money`",
        "error import-mapping: the module `SharedAPI` has no type for `Note`",
      ])
  }

  @Test(arguments: [("internal", "public"), ("package", "public")])
  func typesThatCannotBeSeen(_ theirs: String, _ own: String) {
    let result = generate(Self.document(Self.order), files: ["/shared/contract.yaml": "swift: {access: \(theirs)}"])
    #expect(problems(result) == ["error import-mapping: the types of `SharedAPI` are \(theirs) and cannot be seen from here"])
  }

  @Test func packageTypesAreSeenInThePackage() {
    let result = generate(
      Self.document(Self.order), mapping: "importMapping: {../shared/openapi.yaml: SharedAPI}\nswift: {access: package}",
      files: ["/shared/contract.yaml": "swift: {access: package}"])
    #expect(problems(result) == [])
  }

  @Test func anImportThatNothingUses() {
    let result = generate(Self.document("{}"))
    #expect(problems(result) == ["warning unused-import: nothing refers to the document of `SharedAPI`"])
  }

  // MARK: TypeScript

  @Test func typeScriptImportsFromTheOtherFolder() {
    let result = generate(Self.document(Self.order))
    let schema = text("schema.d.ts", result)
    #expect(schema.contains(#"import type * as SharedAPI from "../SharedAPI/schema.d.ts";"#))
    #expect(schema.contains(#"Money: SharedAPI.components["schemas"]["Money"];"#))
    #expect(!schema.contains("in-game"))
    #expect(text("zod.ts", result).contains(#"import * as SharedAPI from "../SharedAPI/zod.ts";"#))
    #expect(text("zod.ts", result).contains("export const MoneySchema = SharedAPI.MoneySchema;"))
  }

  @Test func theFolderAndTheNamesAreConfigured() {
    let result = generate(
      Self.document(Self.order), mapping: "importMapping: {../shared/openapi.yaml: {module: SharedAPI, typescript: '@acme/shared'}}",
      files: ["/shared/contract.yaml": "names: {schemas: {Money: price}}"])
    #expect(text("schema.d.ts", result).contains(#"import type * as SharedAPI from "@acme/shared/schema.d.ts";"#))
    #expect(text("zod.ts", result).contains("= SharedAPI.PriceSchema;"))
  }

  /// A schema that makes dates is another one than a schema that leaves them texts.
  @Test func constantsWithOtherDatesAreWrittenOut() {
    let result = generate(Self.document(Self.order), files: ["/shared/contract.yaml": "typescript: {dates: date}"])
    #expect(!text("zod.ts", result).contains("SharedAPI"))
    #expect(text("zod.ts", result).contains("in-game"))
  }
}

/// Resolves `..` as a file system does.
private struct NormalizingFiles: FileReader {
  let files: MemoryFiles
  init(_ files: MemoryFiles) { self.files = files }

  func canonicalPath(of path: String) throws(FileReadError) -> String {
    let path = PathText.normalized(path)
    return files.files.keys.contains { $0.hasPrefix(path + "/") } ? path : try files.canonicalPath(of: path)
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
    try files.contents(ofFile: canonicalPath, limit: limit)
  }
}
