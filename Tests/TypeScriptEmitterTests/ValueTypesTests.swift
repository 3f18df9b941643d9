import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct ValueTypesTests {
  @Test func aConstantIsItsValue() {
    let builder = ModelBuilder()
    func constant(_ value: JSONLiteral, _ builder: ModelBuilder) -> String {
      builder.type(of: builder.inline { $0.constant = value })
    }
    #expect(constant(.string("a"), builder) == "\"a\"")
    #expect(constant(.number("-1.5"), builder) == "-1.5")
    #expect(constant(.boolean(false), builder) == "false")
    #expect(constant(.array([.number("1"), .null]), builder) == "[1, null]")
    #expect(constant(.array([]), builder) == "never[]")
    #expect(constant(.object([]), builder) == "Record<string, never>")
    #expect(constant(.object([.init(name: "a-b", value: .string("c"))]), builder).contains("\"a-b\": \"c\";"))
  }

  @Test func aNullConstantLeavesTheTypeToSpeak() {
    let builder = ModelBuilder()
    #expect(builder.type(of: builder.inline(.null) { $0.constant = .null }) == "null")
  }

  @Test func anEnumerationIsAUnion() {
    let builder = ModelBuilder()
    let id = builder.inline(.string) { $0.enumeration = [.string("open"), .string("done")] }
    #expect(builder.type(of: id) == "\"open\" | \"done\"")
    let mixed = builder.inline { $0.enumeration = [.number("1"), .boolean(true), .null] }
    #expect(builder.type(of: mixed) == "1 | true | null")
    #expect(builder.type(of: builder.inline { $0.enumeration = [] }) == "never")
  }

  @Test func aNullableEnumerationHoldsNull() {
    let builder = ModelBuilder()
    let marked = builder.inline([.string, .null]) {
      $0.enumeration = [.string("a")]
      $0.isMarkedNullable = true
    }
    #expect(builder.type(of: marked) == "\"a\" | null")
    let listed = builder.inline([.string, .null]) { $0.enumeration = [.string("a")] }
    #expect(builder.type(of: listed) == "\"a\" | null")
  }

  @Test func anEnumerationThatLetsOthersThroughIsOpen() {
    let builder = ModelBuilder()
    let yes = builder.boolean(true)
    let id = builder.inline(.string) {
      $0.enumeration = [.string("a")]
      $0.object.additionalProperties = yes
    }
    #expect(builder.type(of: id).hasPrefix("\"a\" | (string & {"))
  }
}
