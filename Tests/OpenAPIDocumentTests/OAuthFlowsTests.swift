import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct OAuthFlowsTests {
  static func load(_ flows: String) -> (Loading, OAuthFlows?) {
    let loading = Loading.body("components: {securitySchemes: {S: {type: oauth2, flows: \(flows)}}}\n", version: "3.2.0")
    guard case .oauth2(let flows, _)? = loading.document.components.securitySchemes.first?.value.value?.kind else { return (loading, nil) }
    return (loading, flows)
  }

  @Test func everyFlowIsRead() {
    let (loading, flows) = OAuthFlowsTests.load(
      """
      {implicit: {authorizationUrl: /a, scopes: {}}, password: {tokenUrl: /b, scopes: {}},
        clientCredentials: {tokenUrl: /c, scopes: {}}, authorizationCode: {authorizationUrl: /d, tokenUrl: /e, scopes: {}},
        deviceAuthorization: {deviceAuthorizationUrl: /f, tokenUrl: /g, scopes: {}}, x-a: 1}
      """)
    #expect(loading.problems == "")
    #expect(flows?.implicit?.authorizationURL?.value == "/a" && flows?.password?.tokenURL?.value == "/b")
    #expect(flows?.clientCredentials?.tokenURL?.value == "/c" && flows?.authorizationCode?.tokenURL?.value == "/e")
    #expect(flows?.deviceAuthorization?.deviceAuthorizationURL?.value == "/f" && flows?.extensions.count == 1)
  }
}
