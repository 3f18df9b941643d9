import ContractDiagnostics
import OpenAPIDocument
import Testing

struct OAuthFlowTests {
  @Test func everyFieldIsRead() {
    let (loading, flows) = OAuthFlowsTests.load(
      "{authorizationCode: {authorizationUrl: /a, tokenUrl: /t, refreshUrl: /r, scopes: {read: Reads, write: }, x-a: 1}}")
    #expect(loading.problems == "")
    let flow = flows?.authorizationCode
    #expect(flow?.refreshURL?.value == "/r" && flow?.extensions.count == 1)
    #expect(flow?.scopes.map(\.name) == ["read", "write"] && flow?.scopes.map(\.value.value) == ["Reads", ""])
  }

  @Test func scopesAreNeededEverywhere() {
    #expect(
      OAuthFlowsTests.load("{password: {tokenUrl: /t}}").0.problems
        == "api.yaml:3:68: warning: an OAuth flow object must have `scopes` [missing-field]")
  }

  @Test func whatAFlowNeedsIsWarnedOf() {
    let (loading, flows) = OAuthFlowsTests.load("{authorizationCode: {scopes: {}}}")
    #expect(
      loading.problems == """
        api.yaml:3:77: warning: an OAuth flow object must have `authorizationUrl` [missing-field]
        api.yaml:3:77: warning: an OAuth flow object must have `tokenUrl` [missing-field]
        """)
    #expect(flows?.authorizationCode != nil)
  }
}
