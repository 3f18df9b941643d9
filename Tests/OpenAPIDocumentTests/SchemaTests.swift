import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct SchemaTests {
  @Test func otherDialectsAreRemarked() {
    let old = "http://json-schema.org/draft-07/schema#"
    #expect(
      Loading.schema("{$schema: '\(old)'}").problems.contains("the dialect `\(old)` is not known; schemas are read as JSON Schema 2020-12"))
    #expect(Loading.schema("{$schema: 'https://json-schema.org/draft/2020-12/schema'}").problems == "")
  }

  @Test func commonKeywordsAndAnnotationsAreRead() {
    let loading = Loading.schema(
      """
      {type: [string, 'null'], enum: [a, null, 1], const: a, format: date, title: T, description: D, default: a, example: b,
        examples: [c], deprecated: true, readOnly: true, writeOnly: false, externalDocs: {url: /}, xml: {name: x}, $comment: C, x-a: 1}
      """)
    #expect(loading.problems == "")
    let schema = loading.schema()
    #expect(schema.types.map(\.value) == [.string, .null] && schema.enumValues?.map(\.text) == ["a", "null", "1"])
    #expect(
      schema.constant?.text == "a" && schema.format?.value == "date" && schema.title?.value == "T" && schema.description?.value == "D")
    #expect(schema.defaultValue?.text == "a" && schema.example?.text == "b" && schema.examples.map(\.text) == ["c"])
    #expect(schema.deprecated?.value == true && schema.readOnly?.value == true && schema.writeOnly?.value == false)
    #expect(schema.externalDocs != nil && schema.xml?.name?.value == "x" && schema.extensions.map(\.key.value) == ["x-a"])
  }

  @Test func objectKeywordsAreRead() {
    let loading = Loading.schema(
      """
      {properties: {b: {}, a: true, x-c: {}, type: {type: string}}, required: [a, b], additionalProperties: false, minProperties: 1,
        maxProperties: 2, patternProperties: {^x: {}}, propertyNames: {maxLength: 3}, unevaluatedProperties: false,
        dependentSchemas: {a: {}}, dependentRequired: {a: [b]}}
      """)
    #expect(loading.problems == "")
    let schema = loading.schema()
    #expect(schema.properties.map(\.name) == ["b", "a", "x-c", "type"] && schema.properties[1].value.boolean == true)
    #expect(loading.place(schema.properties[0].key.span) == "api.yaml:3:41")
    #expect(schema.required.map(\.value) == ["a", "b"] && schema.additionalProperties?.boolean == false)
    #expect(schema.minProperties?.value == 1 && schema.maxProperties?.value == 2 && schema.patternProperties.map(\.name) == ["^x"])
    #expect(schema.propertyNames?.maxLength?.value == 3 && schema.unevaluatedProperties?.boolean == false)
    #expect(schema.dependentSchemas.map(\.name) == ["a"] && schema.dependentRequired[0].value.map(\.value) == ["b"])
  }

  @Test func numberAndStringKeywordsAreRead() {
    let loading = Loading.schema(
      """
      {multipleOf: 0.01, minimum: -1.5, maximum: 1e3, exclusiveMinimum: -2, exclusiveMaximum: 5, minLength: 1, maxLength: 2,
        pattern: ^a$, contentEncoding: base64, contentMediaType: a/b, contentSchema: {type: string}}
      """)
    #expect(loading.problems == "")
    let schema = loading.schema()
    #expect(schema.multipleOf?.value.text == "0.01" && schema.minimum?.value.text == "-1.5" && schema.maximum?.value.text == "1e3")
    #expect(schema.minLength?.value == 1 && schema.maxLength?.value == 2 && schema.pattern?.value == "^a$")
    guard case .number(let minimum)? = schema.exclusiveMinimum?.value, case .number(let maximum)? = schema.exclusiveMaximum?.value
    else { return #expect(Bool(false), "expected numbers") }
    #expect(minimum.text == "-2" && maximum.text == "5")
    #expect(schema.contentEncoding?.value == "base64" && schema.contentMediaType?.value == "a/b" && schema.contentSchema != nil)
  }

  @Test func arrayKeywordsAreRead() {
    let loading = Loading.schema(
      """
      {items: {type: string}, prefixItems: [{}, false], contains: {}, minContains: 1, maxContains: 2, minItems: 3, maxItems: 4,
        uniqueItems: true, unevaluatedItems: false}
      """)
    #expect(loading.problems == "")
    let schema = loading.schema()
    #expect(schema.items?.types.map(\.value) == [.string] && schema.prefixItems.count == 2 && schema.contains != nil)
    #expect(schema.minContains?.value == 1 && schema.maxContains?.value == 2 && schema.minItems?.value == 3 && schema.maxItems?.value == 4)
    #expect(schema.uniqueItems?.value == true && schema.unevaluatedItems?.boolean == false)
  }

  @Test func compositionIsRead() {
    let loading = Loading.schema("{allOf: [{}], anyOf: [{}, {}], oneOf: [true], not: {}, if: {}, then: {}, else: false}")
    #expect(loading.problems == "")
    let schema = loading.schema()
    #expect(schema.allOf.count == 1 && schema.anyOf.count == 2 && schema.oneOf.map(\.boolean) == [true] && schema.not != nil)
    #expect(schema.ifSchema != nil && schema.thenSchema != nil && schema.elseSchema?.boolean == false)
  }

  @Test func coreKeywordsAreRead() {
    let loading = Loading.schema(
      """
      {$schema: "https://json-schema.org/draft/2020-12/s", $id: i, $anchor: a, $dynamicRef: '#d', $dynamicAnchor: d, $defs: {A: {}}, definitions: {B: {}},
        $recursiveAnchor: true, $vocabulary: {}}
      """)
    #expect(loading.problems == "")
    let schema = loading.schema()
    #expect(schema.dialect?.value == "https://json-schema.org/draft/2020-12/s" && schema.id?.value == "i" && schema.anchor?.value == "a")
    #expect(schema.dynamicReference?.text.value == "#d" && schema.dynamicAnchor?.value == "d" && schema.recursiveAnchor?.value == true)
    #expect(schema.definitions.map(\.name) == ["A", "B"])
  }

  @Test func aPlaceIsOneSchemaHoweverItIsReached() {
    let loading = Loading.body(
      """
      components:
        schemas:
          A: &a {properties: {self: {$ref: '#/components/schemas/A'}}}
          B: *a

      """)
    let first = loading.schema("A")
    #expect(loading.schema("B") === first)
    #expect(loading.references.resolve(schema: first.properties[0].value.reference!) === first)
    #expect(first.location.pointer == "/components/schemas/A")
    #expect(first.properties[0].value.location.pointer == "/components/schemas/A/properties/self")
    #expect(first.location != first.properties[0].value.location)
  }

  @Test(arguments: [
    ("{$ref: '#/x'}", true), ("{$ref: '#/x', description: D, default: 1, x-a: 1, deprecated: true}", true),
    ("{$ref: '#/x', nullable: true}", false), ("{$ref: '#/x', type: object}", false), ("{type: object}", false),
    ("{$ref: '#/x', properties: {}}", false),
  ])
  func aReferenceWithAnnotationsOnlyIsOnlyAReference(_ text: String, _ wanted: Bool) {
    #expect(Loading.schema(text).schema().isOnlyReference == wanted)
  }

  @Test(arguments: [
    ("string", "the string `string`", "write {type: string}"), ("'type:string'", "the string `type:string`", "write {type: string}"),
    ("[{type: string}]", "a list", "write it without `- `"),
  ])
  func whatIsPlainlyMeantIsReadAsTheSchema(_ text: String, _ found: String, _ help: String) {
    let loading = Loading.schema("{additionalProperties: \(text)}")
    #expect(loading.problems == "api.yaml:3:50: warning: expected a schema, found \(found) [wrong-kind]\n  help: \(help)")
    #expect(loading.schema().additionalProperties?.types.map(\.value) == [.string])
  }

  @Test func aKeywordThatSlippedAmongThePropertiesIsAMember() {
    let loading = Loading.schema("{properties: {id: {type: string}, required: [id], description: What it is.}}")
    #expect(loading.schema().properties.map(\.name) == ["id", "required", "description"])
    #expect(loading.schema().properties.map(\.value.types.count) == [1, 0, 0])
    #expect(!loading.loader.diagnostics.hasErrors && loading.problems.contains("a keyword belongs beside `properties`, not below it"))
  }

  @Test(arguments: [
    ("1", "error: expected a schema, found the number `1` [wrong-kind]"),
    ("'true'", "error: expected a schema, found the string `true` [wrong-kind]"),
    ("", "warning: expected a schema, found nothing [wrong-kind]"),
  ])
  func whatIsNoSchemaIsReported(_ text: String, _ problem: String) {
    let loading = Loading.schema("{items: \(text)}")
    #expect(loading.problems == "api.yaml:3:35: \(problem)\n  help: a schema is a mapping, true or false")
    #expect(loading.schema().items == nil)
  }
}
