import ContractDiagnostics
import Testing

struct JSONRendererTests {
  @Test func everyPartIsThere() {
    let fixture = RendererFixture("a:\n  \"k\": 1\n")
    let diagnostic = Diagnostic(
      .warning, unknownKey, "say \"no\" to\nthis\u{1}", at: fixture.span(of: "\"k\""),
      notes: [.init("here", at: fixture.span(of: "a"))], help: "help")
    #expect(
      JSONRenderer(sources: fixture.sources).render([diagnostic]) == #"""
        [{"severity":"warning","code":"unknown-key","message":"say \"no\" to\nthis\u0001","file":"openapi.yaml","line":2,"column":3,"endLine":2,"endColumn":6,"notes":[{"message":"here","file":"openapi.yaml","line":1,"column":1,"endLine":1,"endColumn":2}],"help":"help"}]

        """#)
  }

  @Test func noProblemsAreAnEmptyArray() {
    #expect(JSONRenderer(sources: SourceMap()).render([]) == "[]\n")
  }
}
