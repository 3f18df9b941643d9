import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct SecuritySchemeTests {
  private func load(_ text: String) -> Loading {
    Loading.body("components: {securitySchemes: {S: \(text)}}\n", version: "3.2.0")
  }

  private func scheme(_ text: String) throws -> SecurityScheme {
    let loading = load(text)
    #expect(loading.problems == "")
    return try #require(loading.document.components.securitySchemes[0].value.value)
  }

  @Test func anAPIKeyHasNameAndPlace() throws {
    let scheme = try scheme("{type: apiKey, name: k, in: cookie, description: D, deprecated: true, x-a: 1}")
    guard case .apiKey(let name, let location) = scheme.kind else { throw WrongKind() }
    #expect(name.value == "k" && location.value == .cookie && scheme.description?.value == "D" && scheme.deprecated?.value == true)
  }

  @Test func anHTTPSchemeHasItsName() throws {
    guard case .http(let name, let format) = try scheme("{type: http, scheme: bearer, bearerFormat: JWT}").kind else { throw WrongKind() }
    #expect(name.value == "bearer" && format?.value == "JWT")
  }

  @Test func mutualTLSNeedsNothing() throws {
    guard case .mutualTLS = try scheme("{type: mutualTLS}").kind else { throw WrongKind() }
  }

  @Test func oauth2HasFlows() throws {
    let text = "{type: oauth2, flows: {password: {tokenUrl: /t, scopes: {}}}, oauth2MetadataUrl: /m}"
    guard case .oauth2(let flows, let metadata) = try scheme(text).kind else { throw WrongKind() }
    #expect(flows.password?.tokenURL?.value == "/t" && metadata?.value == "/m")
  }

  @Test func openIDConnectHasAURL() throws {
    guard case .openIDConnect(let url) = try scheme("{type: openIdConnect, openIdConnectUrl: /o}").kind else { throw WrongKind() }
    #expect(url.value == "/o")
  }

  @Test(arguments: [
    ("{}", "api.yaml:3:35: warning: a security scheme object must have `type` [missing-field]"),
    ("{type: apiKey, in: header}", "api.yaml:3:35: warning: a security scheme object must have `name` [missing-field]"),
    ("{type: apiKey, name: k}", "api.yaml:3:35: warning: a security scheme object must have `in` [missing-field]"),
    ("{type: http}", "api.yaml:3:35: warning: a security scheme object must have `scheme` [missing-field]"),
    ("{type: oauth2}", "api.yaml:3:35: warning: a security scheme object must have `flows` [missing-field]"),
    ("{type: openIdConnect}", "api.yaml:3:35: warning: a security scheme object must have `openIdConnectUrl` [missing-field]"),
    (
      "{type: apikey}",
      "api.yaml:3:42: warning: unknown security scheme type `apikey`, so nobody can satisfy it [wrong-value]\n  help: did you mean `apiKey`?"
    ),
    (
      "{type: hmac}",
      "api.yaml:3:42: warning: unknown security scheme type `hmac`, so nobody can satisfy it [wrong-value]\n  help: expected one of `apiKey`, `http`, `mutualTLS`, `oauth2`, `openIdConnect`"
    ),
  ])
  func whatAKindNeedsIsRequired(_ text: String, _ problem: String) {
    let loading = load(text)
    #expect(loading.problems == problem)
    #expect(loading.document.components.securitySchemes.isEmpty)
  }

  @Test func theOldBasicIsHTTP() {
    let loading = load("{type: basic}")
    #expect(
      loading.problems == """
        api.yaml:3:42: warning: the security scheme type `basic` belongs to Swagger 2.0 [wrong-value]
          help: write `type: http` with `scheme: basic`
        """)
    guard case .http(let scheme, _)? = loading.document.components.securitySchemes.first?.value.value?.kind else {
      return #expect(Bool(false), "no HTTP scheme")
    }
    #expect(scheme.value == "basic")
  }

  private struct WrongKind: Error {}
}
