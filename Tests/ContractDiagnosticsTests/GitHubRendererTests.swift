import ContractDiagnostics
import Testing

struct GitHubRendererTests {
  @Test func aProblemIsOneCommand() {
    let fixture = RendererFixture("a: 1\n")
    let diagnostics = [
      Diagnostic(.error, unknownKey, "100% wrong", at: fixture.span(of: "1"), help: "remove it"),
      Diagnostic(.note, unknownKey, "fine", at: Span(file: fixture.other.id, start: 0, end: 1)),
    ]
    #expect(
      GitHubRenderer(sources: fixture.sources).render(diagnostics) == """
        ::error file=openapi.yaml,line=1,col=4,title=unknown-key::100%25 wrong%0Ahelp: remove it
        ::notice file=common/a b.yaml,line=1,col=1,title=unknown-key::fine

        """)
  }

  @Test func aFileNameCannotAddProperties() {
    var sources = SourceMap()
    let file = sources.add(path: "a,line=9::b\n::error::c", bytes: [])
    let text = GitHubRenderer(sources: sources).render([Diagnostic(.error, unknownKey, "m", at: .beginning(of: file.id))])
    #expect(text == "::error file=a%2Cline=9%3A%3Ab%0A%3A%3Aerror%3A%3Ac,line=1,col=1,title=unknown-key::m\n")
  }
}
