import ContractDiagnostics
import Testing

struct QuotedTextTests {
  @Test(arguments: [
    ("plain", "`plain`"), ("two\nlines", #"`two\nlines`"#), ("\u{1B}[0m", #"`\u{1B}[0m`"#), ("a\u{202E}b", #"`a\u{202E}b`"#),
    ("é👍", "`é👍`"), ("", "``"),
  ])
  func controlCharactersAreSpelledOut(_ text: String, _ wanted: String) {
    #expect(quoted(text) == wanted)
  }

  @Test func longTextIsCut() {
    #expect(quoted(String(repeating: "a", count: 81)) == "`" + String(repeating: "a", count: 80) + "…`")
  }
}
