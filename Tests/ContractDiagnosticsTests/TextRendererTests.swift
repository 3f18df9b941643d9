import ContractDiagnostics
import Testing

struct TextRendererTests {
  @Test func aProblemHasPlaceLineCaretNotesAndHelp() {
    let fixture = RendererFixture("schema:\n  maxLenght: 200\n")
    let diagnostic = Diagnostic(
      .error, unknownKey, "unknown key `maxLenght`", at: fixture.span(of: "maxLenght"),
      notes: [.init("first declared here", at: Span(file: fixture.other.id, start: 3, end: 4))], help: "did you mean `maxLength`?")
    #expect(
      TextRenderer(sources: fixture.sources).render(diagnostic) == """
        openapi.yaml:2:3: error: unknown key `maxLenght` [unknown-key]
          maxLenght: 200
          ^~~~~~~~~
        common/a b.yaml:1:4: note: first declared here
        x: 1
           ^
        help: did you mean `maxLength`?

        """)
  }

  @Test func tabsStayTabsAndWideCharactersTakeTwoColumns() {
    let fixture = RendererFixture("\t漢字e\u{301}: here\n")
    let text = TextRenderer(sources: fixture.sources).render(Diagnostic(.warning, unknownKey, "m", at: fixture.span(of: "here")))
    #expect(text == "openapi.yaml:1:8: warning: m [unknown-key]\n\t漢字e\u{301}: here\n\t       ^~~~\n")
  }

  @Test func emojiTakeTwoColumnsAndJoinersNone() {
    let fixture = RendererFixture("🚀\u{200D}\u{202E}: here\n")
    let text = TextRenderer(sources: fixture.sources).render(Diagnostic(.warning, unknownKey, "m", at: fixture.span(of: "here")))
    #expect(text.hasSuffix("\n     ^~~~\n"))
  }

  @Test func longLinesAreCutAroundTheCaret() {
    let fixture = RendererFixture(String(repeating: "a", count: 3000) + "HERE" + String(repeating: "b", count: 3000))
    let lines = TextRenderer(sources: fixture.sources).render(Diagnostic(.note, unknownKey, "m", at: fixture.span(of: "HERE")))
      .split(separator: "\n")
    #expect(lines[0] == "openapi.yaml:1:3001: note: m [unknown-key]")
    #expect(lines[1] == "…" + String(repeating: "a", count: 40) + "HERE" + String(repeating: "b", count: 116) + "…")
    #expect(lines[2] == String(repeating: " ", count: 41) + "^~~~")
  }

  @Test func aSpanOfSeveralLinesIsMarkedToTheEndOfTheFirst() {
    let fixture = RendererFixture("a: [x,\n y]\n")
    let text = TextRenderer(sources: fixture.sources).render(Diagnostic(.error, unknownKey, "m", at: fixture.span(of: "[x,\n y]")))
    #expect(text.hasSuffix("\na: [x,\n   ^~~\n"))
  }

  @Test func aFileWithoutTextHasNoExcerpt() {
    var sources = SourceMap()
    let file = sources.add(path: "gone.yaml", bytes: [])
    let text = TextRenderer(sources: sources).render(Diagnostic(.error, unknownKey, "there is no file", at: .beginning(of: file.id)))
    #expect(text == "gone.yaml:1:1: error: there is no file [unknown-key]\n")
  }

  @Test func aDocumentCannotDriveTheTerminal() {
    let fixture = RendererFixture("a: \u{1B}[31m\u{202E}x\n")
    let text = TextRenderer(sources: fixture.sources).render(
      Diagnostic(.error, unknownKey, "bad \u{1B}]0;title\u{7} \n line", at: fixture.span(of: "a"), help: "\u{2028}"))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" })
    #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{2028}"))
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test func colourIsOnlyAddedWhenAskedFor() {
    let fixture = RendererFixture("a: 1\n")
    let diagnostic = Diagnostic(.error, unknownKey, "m", at: fixture.span(of: "a"))
    let coloured = TextRenderer(sources: fixture.sources, usesColor: true).render(diagnostic)
    #expect(coloured.hasPrefix("\u{1B}[1mopenapi.yaml:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m m [unknown-key]\n"))
    #expect(!TextRenderer(sources: fixture.sources).render(diagnostic).contains("\u{1B}"))
  }
}
