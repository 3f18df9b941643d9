import ContractConfiguration
import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import Testing

@testable import ContractAnalysis

/// What each schema becomes; the details of printing are the emitters'.
@Suite struct TypingTests {
  private struct OneFile: FileReader {
    var text: String
    func canonicalPath(of path: String) throws(FileReadError) -> String { "/openapi.yaml" }
    func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] { Array(text.utf8) }
  }

  private func model(_ schemas: String, version: String = "3.1.0") throws -> (Model, [Diagnostic]) {
    let text = "openapi: \(version)\ninfo: {title: T, version: \"1\"}\npaths: {}\ncomponents:\n  schemas:\n    \(schemas)\n"
    let loader = DocumentLoader(files: OneFile(text: text))
    let loaded = try #require(loader.load("openapi.yaml"))
    let model = Analysis.analyze(loaded.document, references: loaded.references, diagnostics: loader.diagnostics)
    return (model, loader.diagnostics.sorted)
  }

  private func kind(_ schema: String, version: String = "3.1.0") throws -> TypeDeclaration.Kind {
    try model("A: " + schema, version: version).0.types.all[0].kind
  }

  @Test func scalarsAreAliases() throws {
    guard case .alias(let use) = try kind("{type: string, format: uuid}") else { return #expect(Bool(false)) }
    #expect(use.shape == .string(.uuid))
  }

  @Test func integerBoundsBecomeInclusive() throws {
    guard case .alias(let use) = try kind("{type: integer, exclusiveMinimum: 0, maximum: 9}") else { return #expect(Bool(false)) }
    #expect(use.checks.minimumInteger == 1 && use.checks.maximumInteger == 9)
  }

  /// What no `Double` holds is for the validator, which compares digits.
  @Test(arguments: [
    ("maximum: 1e400", nil), ("maximum: 9007199254740993", nil), ("maximum: 0.10000000000000000001", nil),
    ("maximum: 9007199254740992", "9007199254740992"), ("maximum: 0.10", "0.10"), ("maximum: 1E2", "1e2"),
  ])
  func boundsOfNumbersAreExactOrTheValidators(keyword: String, bound: String?) throws {
    guard case .alias(let use) = try kind("{type: number, \(keyword)}") else { return #expect(Bool(false)) }
    #expect(use.checks.maximum == bound && use.checks.needsValidator == (bound == nil))
  }

  @Test func theTighterBoundOfTwoPartsIsChosenExactly() {
    func merged(_ first: String, _ second: String) -> NumberConstraints {
      var schema = Schema(provenance: Provenance(pointer: "#", span: .beginning(of: SourceID(0))))
      var isExact = true
      for bound in [first, second] {
        var part = schema
        part.number = NumberConstraints()
        part.number.minimum = bound
        part.number.maximum = bound
        KeywordMerging.merge(part, into: &schema, &isExact)
      }
      return schema.number
    }
    for (low, high) in [("9007199254740992.5", "9007199254740993"), ("-1e401", "-1e400"), ("1e400", "1e401")] {
      #expect(merged(low, high).minimum == high && merged(low, high).maximum == low)
      #expect(merged(high, low).minimum == high && merged(high, low).maximum == low)
    }
  }

  @Test func booleanExclusiveBoundsOf30BecomeNumbers() throws {
    let schema = "{type: integer, minimum: 0, exclusiveMinimum: true}"
    guard case .alias(let use) = try kind(schema, version: "3.0.3") else { return #expect(Bool(false)) }
    #expect(use.checks.minimumInteger == 1)
  }

  @Test func nullableOf30AndTypeArraysMeanTheSame() throws {
    for (schema, version) in [("{type: [string, 'null']}", "3.1.0"), ("{type: string, nullable: true}", "3.0.3")] {
      let (model, _) = try model("B: {type: object, properties: {a: \(schema)}}", version: version)
      guard case .record(let record) = model.types.all[0].kind else { return #expect(Bool(false)) }
      #expect(record.properties[0].type.isNullable && record.properties[0].type.shape == .string(.text))
    }
  }

  @Test func keywordsNobodySpellsOutAskForTheValidator() throws {
    guard case .alias(let use) = try kind("{type: string, not: {const: x}}") else { return #expect(Bool(false)) }
    #expect(use.checks.needsValidator)
  }

  @Test func aRecordThatHoldsItselfIsIndirect() throws {
    guard
      case .record(let record) = try kind(
        "{type: object, properties: {next: {$ref: '#/components/schemas/A'}, all: {type: array, items: {$ref: '#/components/schemas/A'}}}}")
    else {
      return #expect(Bool(false))
    }
    #expect(record.properties.map(\.isIndirect) == [true, false])
  }

  @Test func requiredNamesWithoutAPropertyAreMembersToo() throws {
    guard case .record(let record) = try kind("{type: object, required: [b], properties: {a: {type: string}}}") else {
      return #expect(Bool(false))
    }
    #expect(record.properties.map(\.wireName) == ["a", "b"])
    #expect(record.properties[1].isRequired)
  }

  @Test(arguments: [
    ("oneOf: [{type: string}, {type: integer}]", Union.Selection.kinds),
    ("oneOf: [{type: object, properties: {a: {}}}, {type: object, properties: {b: {}}}]", .trial),
    (
      "oneOf: [{type: object, required: [t], properties: {t: {const: a}}}, {type: object, required: [t], properties: {t: {const: b}}}]",
      .discriminator("t", fallback: nil)
    ),
    ("anyOf: [{type: object, required: [a], properties: {a: {}}}, {type: object, required: [b], properties: {b: {}}}]", .uniqueProperties),
  ])
  func unionsAreToldApart(_ schema: String, _ selection: Union.Selection) throws {
    guard case .union(let union) = try kind("{\(schema)}") else { return #expect(Bool(false)) }
    #expect(union.selection == selection)
    #expect(union.needsValidator == (schema.hasPrefix("oneOf") && selection == .trial))
  }

  @Test func aListOfItselfIsAWrapper() throws {
    let (model, diagnostics) = try model("A: {type: array, items: {$ref: '#/components/schemas/A'}}")
    #expect(diagnostics.isEmpty)
    guard case .wrapper(let use) = model.types.all[0].kind else { return #expect(Bool(false)) }
    #expect(use.shape == .array(TypeUse(.named(TypeID(0)), schema: SchemaID(1))))
  }

  @Test func aReferenceToNothingButItselfIsAnError() throws {
    let (_, diagnostics) = try model("A: {$ref: '#/components/schemas/A'}")
    #expect(diagnostics.map(\.code.rawValue) == ["reference-cycle"])
  }

  @Test func partsThatExcludeEachOtherAreReported() throws {
    let (model, diagnostics) = try model("A: {allOf: [{type: string}, {type: integer}]}")
    #expect(diagnostics.map(\.code.rawValue) == ["contradictory-composition"])
    guard case .alias(let use) = model.types.all[0].kind else { return #expect(Bool(false)) }
    #expect(use.shape == .any && use.checks.needsValidator)
  }

  @Test func objectsAmongOtherTypesAreToldApartByThemselves() throws {
    let objects = ["a", "b"].map { "{type: object, required: [t], properties: {t: {const: \($0)}}}" }
    guard case .union(let union) = try kind("{anyOf: [{type: string}, \(objects[0]), \(objects[1])]}") else { return #expect(Bool(false)) }
    #expect(union.selection == .mixed(objects: .discriminator("t", fallback: nil)))
    #expect(union.cases.map(\.name) == ["string", "a", "b"])
  }

  @Test func moreAlternativesThanCasesAreOneRecord() throws {
    let members = (0..<10).map { "{required: [a\($0)], properties: {a\($0): {type: string}}}" }.joined(separator: ", ")
    guard case .record(let record) = try kind("{type: object, properties: {x: {type: string}}, oneOf: [\(members)], anyOf: [\(members)]}")
    else {
      return #expect(Bool(false))
    }
    #expect(record.properties.count == 11 && record.needsValidator && !record.properties.contains(where: \.isRequired))
  }

  @Test func responsesMayOpenWhatNoRequestHolds() throws {
    let text = """
      openapi: 3.1.0
      info: {title: T, version: "1"}
      paths:
        /a:
          get:
            parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/Asked'}}]
            responses: {"200": {description: R, content: {application/json: {schema: {$ref: '#/components/schemas/Told'}}}}}
      components:
        schemas: {Asked: {enum: [a, b]}, Told: {enum: [a, b]}}
      """
    let loader = DocumentLoader(files: OneFile(text: text))
    let loaded = try #require(loader.load("openapi.yaml"))
    let configuration = TypeConfiguration(enumerations: .responses)
    let model = Analysis.analyze(loaded.document, references: loaded.references, types: configuration, diagnostics: loader.diagnostics)
    let open = model.types.all.map { if case .enumeration(let enumeration) = $0.kind { enumeration.isOpen } else { false } }
    #expect(open == [false, true])
    #expect(model.effectiveSchemas?.all[0].enumeration != nil && model.effectiveSchemas?.all[1].enumeration == nil)
  }
}
