import ContractRuntime
import Testing

/// Every given group of the JSON Schema Test Suite.
@Suite struct SchemaSuiteTests {
  static let others = Result { try SchemaSuite.others("draft2020-12", metaschemaURI: "https://json-schema.org/draft/2020-12/") }

  @Test(arguments: SchemaSuite.files("draft2020-12")) func draft202012(file: String) throws {
    let others = try Self.others.get()
    for group in try SchemaSuite.groups("draft2020-12", file) {
      let schema = try #require(group["schema"])
      // `format.json` holds that formats are annotations; the files below `optional/format` that they assert. We assert.
      let registry = SchemaRegistry(document: schema, others: others, assertsFormats: file != "format.json")
      check(group, registry.root)
    }
  }

  @Test(arguments: SchemaSuite.files("draft4")) func draft4(file: String) throws {
    let others = try SchemaSuite.others("draft4", metaschemaURI: "http://json-schema.org/draft-04/").mapValues(DraftFour.normalized)
    for group in try SchemaSuite.groups("draft4", file) {
      let schema = DraftFour.normalized(try #require(group["schema"]))
      check(group, SchemaRegistry(document: schema, others: others).root, except: DraftFour.exceptions)
    }
  }

  @Test func theSuiteIsThere() {
    #expect(SchemaSuite.files("draft2020-12").count >= 67)
    #expect(SchemaSuite.files("draft4").count >= 36)
  }

  private func check(_ group: JSONValue, _ schema: SchemaReference, except exceptions: Set<String> = []) {
    for test in group["tests"]?.array ?? [] {
      guard let data = test["data"], let isValid = test["valid"]?.boolean else { continue }
      let name = "\(group["description"]?.string ?? ""): \(test["description"]?.string ?? "")"
      let issues = schema.issues(in: data)
      #expect(schema.accepts(data) == issues.isEmpty, "\(name): the quick answer and the list agree")
      let agrees = issues.isEmpty == isValid
      #expect(agrees != exceptions.contains(name), "\(name): \(issues)")
    }
  }
}
