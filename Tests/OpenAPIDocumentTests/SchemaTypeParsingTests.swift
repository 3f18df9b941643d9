import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct SchemaTypeParsingTests {
  @Test(arguments: SchemaType.allCases) func everyTypeIsKnown(_ type: SchemaType) {
    let loading = Loading.schema("{type: '\(type.rawValue)'}")
    #expect(loading.problems == "")
    #expect(loading.schema().types.map(\.value) == [type])
  }

  @Test func anUnquotedNullIsMeant() {
    let loading = Loading.schema("{type: [string, null]}")
    #expect(loading.schema().types.map(\.value) == [.string, .null])
    #expect(
      loading.problems == """
        api.yaml:3:43: warning: expected a type, found nothing [wrong-kind]
          help: put it in quotes: 'null'
        """)
  }

  @Test func aTypeInOtherLettersIsMeant() {
    let loading = Loading.schema("{type: String}")
    #expect(loading.schema().types.map(\.value) == [.string])
    #expect(loading.problems == "api.yaml:3:34: warning: the type `String` is read as `string` [wrong-value]\n  help: write `string`")
  }

  @Test func aSlipOfThePenIsAnError() {
    let loading = Loading.schema("{type: sting}")
    #expect(loading.problems == "api.yaml:3:34: error: unknown type `sting` [wrong-value]\n  help: did you mean `string`?")
  }

  @Test(arguments: [
    ("file", "write `type: string` with `format: binary`"), ("any", "leave `type` out"), ("uuid", "write `type: string` with a `format`"),
    ("double", "write `type: number` with a `format`"), ("long", "write `type: integer` with a `format`"),
    ("Pet", "expected one of `null`, `boolean`, `object`, `array`, `number`, `string`, `integer`"),
  ])
  func anInventedTypeIsReadAsAny(_ type: String, _ help: String) {
    let loading = Loading.schema("{type: \(type)}")
    #expect(loading.schema().types.isEmpty)
    #expect(loading.problems == "api.yaml:3:34: warning: unknown type `\(type)`, read as any type [wrong-value]\n  help: \(help)")
  }

  @Test func listsAreNewIn3_1() {
    let loading = Loading.schema("{type: [string]}", version: "3.0.0")
    #expect(loading.problems.hasSuffix("honoured all the same (reported once for this file) [keyword-version]"))
    #expect(loading.schema().types.map(\.value) == [.string])
  }

  @Test func aTypeTwiceIsOnce() {
    let loading = Loading.schema("{type: [string, string]}")
    #expect(loading.schema().types.count == 1)
    #expect(loading.problems == "api.yaml:3:43: warning: the type `string` is already in the list [wrong-value]")
  }
}
