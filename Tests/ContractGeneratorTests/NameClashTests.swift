import ContractDiagnostics
import ContractGenerator
import SwiftEmitter
import Testing

/// Names that become equal in Swift are told apart, and that is said.
@Suite struct NameClashTests {
  private func result(_ text: String, configuration: String = "") -> GeneratorResult {
    let files = ["/openapi.yaml": "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + text, "/contract.yaml": configuration]
    return Generator.generate("/openapi.yaml", files: MemoryFiles(files), options: GeneratorOptions(swift: SwiftOptions(shards: 1)))
  }

  private func notes(_ result: GeneratorResult) -> [String] {
    result.diagnostics.filter { $0.code == .sameName }.map { note in
      let place = result.sources.position(of: note.span)
      let other = note.notes.first.map { result.sources.position(of: $0.span) }
      return "\(place.line):\(place.column) \(other.map { "\($0.line):\($0.column) " } ?? "")\(note.message)"
    }
  }

  @Test func bothPlacesOfASchemaAreItsKeys() {
    let result = result(
      "components: {schemas: {pet_tag: {type: object, properties: {a: {}}}, PetTag: {type: object, properties: {a: {}}}}}\n")
    #expect(
      notes(result) == ["3:70 3:24 the schema `PetTag` and the schema `pet_tag` have one name in Swift; this one is `PetTagModel`"])
  }

  @Test(arguments: [
    (
      "components: {schemas: {A: {type: object, properties: {a_b: {type: string}, aB: {type: string}}}}}",
      "the property `aB` and the property `a_b` have one name in Swift; this one is `aBValue`"
    ),
    (
      "components: {schemas: {A: {type: string, enum: [asc, ASC]}}}",
      "the value `ASC` and the value `asc` have one name in Swift; this one is `ascValue`"
    ),
    (
      "paths: {/a: {get: {operationId: get-a, responses: {'204': {description: D}}}, put: {operationId: getA, responses: {'204': {description: D}}}}}",
      "the operation `getA` and the operation `get-a` have one name in Swift; this one is `getA2`"
    ),
    (
      "paths: {/a: {get: {tags: [a b], responses: {'204': {description: D}}}, put: {tags: [a-b], responses: {'204': {description: D}}}}}",
      "the tag `a-b` and the tag `a b` have one name in Swift; this one is `ABAPI2`"
    ),
    (
      "paths: {/a: {get: {parameters: [{name: a-b, in: query, schema: {}}, {name: aB, in: query, schema: {}}], responses: {'204': {description: D}}}}}",
      "the parameter `aB` and the parameter `a-b` have one name in Swift; this one is `aBInQuery`"
    ),
  ]) func eachKindIsReported(_ text: String, _ message: String) {
    let notes = notes(result(text + "\n"))
    #expect(notes.count == 1 && notes.first?.hasSuffix(message) == true, "\(notes)")
  }

  @Test func namesOfTheLanguageAreNoClash() {
    let result = result(
      "components: {schemas: {Error: {type: object, properties: {self: {type: string}}}, String: {type: object, properties: {init: {}}}}}\n"
    )
    #expect(notes(result) == [] && !result.hasErrors)
  }

  @Test func theConfigurationDecidesHowBadItIs() {
    let text = "components: {schemas: {A: {type: string, enum: [asc, ASC]}}}\n"
    #expect(result(text, configuration: "severities: {same-name: off}\n").diagnostics.isEmpty)
    let refused = result(text, configuration: "severities: {same-name: error}\n")
    #expect(refused.hasErrors && refused.swift.isEmpty)
  }

  @Test func oneTextInTwoUnicodeSpellingsIsRefused() {
    let result = result("components: {schemas: {A: {properties: {caf\u{E9}: {type: string}, cafe\u{301}: {type: string}}}}}\n")
    #expect(result.hasErrors && result.diagnostics.map(\.code) == [.duplicateKey] && result.diagnostics[0].notes.count == 1)
  }
}
