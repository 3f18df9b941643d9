import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct CoreTypesTests {
  private static let kinds: [(JSONKinds, String)] = [
    (.string, "string"), (.integer, "number"), (.number, "number"), (.boolean, "boolean"), (.null, "null"), (.array, "unknown[]"),
    ([.string, .null], "string | null"), ([.string, .integer, .number], "string | number"),
    ([.object, .array], "unknown[] | Record<string, never>"),
  ]

  @Test(arguments: kinds) func kind(_ kinds: JSONKinds, _ expected: String) {
    let builder = ModelBuilder()
    #expect(builder.type(of: builder.inline(kinds)) == expected)
  }

  @Test func nullable() {
    let builder = ModelBuilder()
    let id = builder.inline([.string, .null]) { $0.isMarkedNullable = true }
    #expect(builder.type(of: id) == "string | null")
    #expect(builder.type(of: builder.inline { $0.isMarkedNullable = true }) == "unknown")
  }

  @Test func arraysOfUnionsAreBracketed() {
    let builder = ModelBuilder()
    let items = builder.inline([.string, .null])
    let id = builder.inline(.array) { $0.array.items = items }
    #expect(builder.type(of: id) == "(string | null)[]")
    let nested = builder.inline(.array) { $0.array.items = id }
    #expect(builder.type(of: nested) == "(string | null)[][]")
  }

  @Test func tuples() {
    let builder = ModelBuilder()
    let (first, second) = (builder.inline(.string), builder.inline(.number))
    let id = builder.inline(.array) { $0.array.prefixItems = [first, second] }
    #expect(builder.type(of: id) == "[string, number]")
    #expect(builder.type(of: builder.inline(.array) { $0.array.items = id }) == "[string, number][]")
  }

  @Test func severalKindsKeepTheirKeywords() {
    let builder = ModelBuilder()
    let name = builder.inline(.string)
    let id = builder.inline([.object, .null]) { $0.declare([("name", name)]) }
    #expect(
      builder.type(of: id) == """
        {
          name?: string;
        } | null
        """)
  }

  @Test func aKindThatOneOfSpellsOutIsLeftToIt() {
    let builder = ModelBuilder()
    let (text, number) = (builder.inline(.string), builder.inline(.integer))
    let id = builder.inline([.string, .boolean]) { $0.oneOf = [text, number] }
    #expect(builder.type(of: id) == "boolean | string | number")
  }
}
