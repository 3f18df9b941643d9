import ContractDiagnostics
import Testing

struct SARIFRendererTests {
  @Test func aResultHasRuleLevelAndRegion() {
    let fixture = RendererFixture("a: 1\n")
    let diagnostic = Diagnostic(
      .error, unknownKey, "m", at: fixture.span(of: "1"), notes: [.init("n", at: Span(file: fixture.other.id, start: 0, end: 1))],
      help: "h")
    let location =
      #"{"physicalLocation":{"artifactLocation":{"uri":"openapi.yaml"},"region":{"startLine":1,"startColumn":4,"endLine":1,"endColumn":5}}}"#
    let related =
      #"{"physicalLocation":{"artifactLocation":{"uri":"common/a%20b.yaml"},"region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":2}},"message":{"text":"n"}}"#
    let result =
      #"{"ruleId":"unknown-key","level":"error","message":{"text":"m\nhelp: h"},"locations":[\#(location)],"relatedLocations":[\#(related)]}"#
    let rule =
      #"{"id":"unknown-key","shortDescription":{"text":"\#(unknownKey.title)"},"fullDescription":{"text":"\#(unknownKey.rule)"},"#
      + #""help":{"text":"\#(unknownKey.remedy)"},"helpUri":"\#(unknownKey.specification)","defaultConfiguration":{"level":"warning"}}"#
    let driver = #"{"driver":{"name":"contract","rules":[\#(rule)]}}"#
    #expect(
      SARIFRenderer(sources: fixture.sources, toolName: "contract").render([diagnostic])
        == #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","#
        + #""runs":[{"tool":\#(driver),"columnKind":"unicodeCodePoints","results":[\#(result)]}]}"# + "\n")
  }
}
