import ContractDiagnostics
import OpenAPIDocument
import Testing

struct SecurityRequirementTests {
  @Test func alternativesAndCombinationsAreRead() {
    let loading = Loading.body("security: [{a: [], b: [read, write]}, {}]\n")
    #expect(loading.problems == "")
    let security = loading.document.security!
    #expect(security[0].schemes.map(\.name) == ["a", "b"] && security[0].schemes[1].value.map(\.value) == ["read", "write"])
    #expect(security[1].schemes.isEmpty)
    #expect(loading.place(security[0].schemes[1].key.span) == "api.yaml:3:20")
  }

  @Test func otherKindsAreRefused() {
    #expect(
      Loading.body("security: [a, {b: c}]\n").problems == """
        api.yaml:3:12: error: expected a security requirement object, found the string `a` [wrong-kind]
        api.yaml:3:19: warning: expected a list of strings, found the string `c` [wrong-kind]
          help: write it as a list: [c]
        """)
  }
}
