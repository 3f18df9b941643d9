import Testing

@testable import OpenAPIDocument

struct NumberLiteralTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "-0"), ("+7", "7"), ("007", "7"), ("1.50", "1.50"), ("5.", "5"), (".5", "0.5"), ("-.5", "-0.5"),
    ("1E+3", "1e3"), ("1e-03", "1e-03"), ("0x1F", "31"), ("0o17", "15"), ("1e400", "1e400"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
  ])
  func textIsInTheGrammarOfJSON(_ yaml: String, _ text: String) {
    #expect(NumberLiteral(yaml: yaml)?.text == text)
  }

  @Test(arguments: [
    ".inf", "-.inf", ".nan", "", "-", "+", ".", "e3", "1e", "1e+", "0x", "0o9", "1x", "--1", "1.2.3", "0xFFFFFFFFFFFFFFFFF",
  ])
  func otherTextIsNoNumber(_ yaml: String) {
    #expect(NumberLiteral(yaml: yaml) == nil)
  }

  @Test func integersAreExactOrNothing() {
    #expect(NumberLiteral(yaml: "9223372036854775807")?.integer == Int.max)
    #expect(NumberLiteral(yaml: "9223372036854775808")?.integer == nil)
    #expect(NumberLiteral(yaml: "5.0")?.integer == 5)
    #expect(NumberLiteral(yaml: "5e3")?.integer == 5000)
    #expect(NumberLiteral(yaml: "5.5")?.integer == nil)
    #expect(NumberLiteral(yaml: "1e400")?.integer == nil)
    #expect(NumberLiteral(yaml: "1e400")?.double == .infinity)
    #expect(NumberLiteral(yaml: "0.1")?.double == 0.1)
  }
}
