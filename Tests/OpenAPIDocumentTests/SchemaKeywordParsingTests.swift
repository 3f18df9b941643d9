import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct SchemaKeywordParsingTests {
  @Test func aListInItemsIsReadAsPrefixItems() {
    let loading = Loading.schema("{items: [{type: string}, {}], additionalItems: false}")
    #expect(loading.schema().prefixItems.count == 2 && loading.schema().items?.boolean == false)
    #expect(loading.problems.contains("warning: a list of schemas in `items` is no longer allowed; it is read as `prefixItems`"))
  }

  @Test func dependenciesAreSplit() {
    let loading = Loading.schema("{dependencies: {a: [b], c: {type: object}}}")
    #expect(loading.schema().dependentRequired.map(\.name) == ["a"] && loading.schema().dependentSchemas.map(\.name) == ["c"])
    #expect(loading.problems.contains("`dependencies` was replaced by"))
  }

  @Test func aBooleanLimitIsHonouredIn3_1() {
    let loading = Loading.schema("{minimum: 1, exclusiveMinimum: true}")
    #expect(loading.schema().exclusiveMinimum?.value == .flag(true))
    #expect(loading.problems.contains("warning: `exclusiveMinimum` is a number since OpenAPI 3.1"))
    #expect(Loading.schema("{minimum: 1, exclusiveMinimum: true}", version: "3.0.0").problems == "")
  }

  @Test func nullableIsHonouredIn3_1() {
    let loading = Loading.schema("{type: string, nullable: true}")
    #expect(loading.schema().nullable?.value == true)
    #expect(loading.problems.contains("warning: `nullable` is gone since OpenAPI 3.1"))
    #expect(Loading.schema("{type: string, nullable: true}", version: "3.0.0").problems == "")
  }

  @Test func requiredOnAPropertyHasNoEffect() {
    let loading = Loading.schema("{properties: {a: {required: true}}}")
    #expect(loading.schema().properties[0].value.required.isEmpty)
    #expect(
      loading.problems == """
        api.yaml:3:55: warning: expected a list of property names, found the boolean true [wrong-kind]
          help: it has no effect here; name the property in `required` of the object it belongs to
        """)
  }

  @Test(arguments: [
    ("maxLength: -1", "error: expected a whole number that is not negative, found `-1` [wrong-value]"),
    ("maxLength: 1.5", "error: expected a whole number that is not negative, found `1.5` [wrong-value]"),
    (
      "maxLength: long",
      "error: expected a whole number that is not negative, found the string `long` [wrong-kind]\n  help: write the number without quotes"
    ),
    (
      "maxLength: '5'",
      "warning: expected a whole number that is not negative, found the string `5` [wrong-kind]\n  help: write the number without quotes"
    ),
    ("maxLength: 1e100", "warning: the number `1e100` is larger than anything can be [wrong-value]"),
    ("maxLength: .inf", "error: expected a whole number that is not negative, found the number `.inf` [wrong-kind]"),
    ("multipleOf: 0", "error: `multipleOf` must be greater than 0, found `0` [wrong-value]"),
    ("minimum: true", "error: expected a number, found the boolean true [wrong-kind]"),
    ("minimum: ", "warning: expected a number, found nothing [wrong-kind]"),
    ("pattern: 5", "warning: expected a string, found the number `5` [wrong-kind]\n  help: put it in quotes: '5'"),
    ("enum: a", "warning: expected a list of values, found the string `a` [wrong-kind]"),
    ("enum: []", "warning: enum has no values; it is read as if it were not there [empty-enumeration]\n  help: list at least one value"),
    ("allOf: {}", "warning: expected a list of schemas, found a mapping [wrong-kind]\n  help: write []"),
    ("allOf: {a: b}", "error: expected a list of schemas, found a mapping [wrong-kind]\n  help: begin each item with `- `"),
    ("oneOf: []", "warning: expected a list of schemas, found an empty list [wrong-value]"),
    ("properties: []", "warning: expected a map of schemas, found a list [wrong-kind]\n  help: write {}"),
    ("properties: [a]", "error: expected a map of schemas, found a list [wrong-kind]"),
    ("items: {items: {not: []}}", "warning: expected a schema, found a list [wrong-kind]\n  help: write {}"),
    ("required: a", "warning: expected a list of strings, found the string `a` [wrong-kind]\n  help: write it as a list: [a]"),
    ("required: {a: b}", "error: expected a list of strings, found a mapping [wrong-kind]\n  help: begin each item with `- `"),
    ("additionalItems: {}", "warning: `additionalItems` has no effect without a list in `items` [keyword-version]"),
    ("maxlength: 3", "warning: unknown key `maxlength` in a schema object [unknown-key]\n  help: did you mean `maxLength`?"),
  ])
  func wrongValuesAreReported(_ text: String, _ problem: String) {
    #expect(Loading.schema("{\(text)}").problems.split(separator: ": ", maxSplits: 1)[1] == problem)
  }

  @Test func aLimitBeyondAllBoundsIsTheLargestNumber() {
    #expect(Loading.schema("{maxLength: 1e100}").schema().maxLength?.value == Int.max)
    #expect(Loading.schema("{maxLength: 9223372036854775808}").schema().maxLength?.value == Int.max)
    #expect(Loading.schema("{maxLength: 5.0}").schema().maxLength?.value == 5)
  }
}
