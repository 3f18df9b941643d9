import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct LinkTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      """
      components: {links: {L: {operationRef: '#/paths/~1a/get', operationId: o, parameters: {p: $response.body#/id, q: [1]},
        requestBody: {a: 1}, description: D, server: {url: /}, x-a: 1}}}

      """)
    #expect(loading.problems(but: .exclusiveFields) == "")
    let link = loading.document.components.links[0].value.value!
    #expect(link.operationReference?.value == "#/paths/~1a/get" && link.operationID?.value == "o")
    #expect(link.parameters.map(\.name) == ["p", "q"] && link.parameters[0].value.text == "$response.body#/id")
    #expect(link.requestBody?.kind == .mapping && link.description?.value == "D" && link.server?.url.value == "/")
    #expect(link.extensions.count == 1)
  }
}
