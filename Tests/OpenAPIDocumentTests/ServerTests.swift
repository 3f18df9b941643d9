import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct ServerTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      "servers: [{url: 'https://{host}/v1', description: D, name: N, variables: {host: {default: h}}, x-a: 1}]\n", version: "3.2.0")
    #expect(loading.problems == "")
    let server = loading.document.servers[0]
    #expect(server.url.value == "https://{host}/v1" && server.description?.value == "D" && server.name?.value == "N")
    #expect(server.variables.map(\.name) == ["host"] && server.extensions.count == 1)
  }

  @Test func aURLIsRequired() {
    let loading = Loading.body("servers:\n- description: D\n- url: /\n")
    #expect(loading.problems == "api.yaml:4:3: error: a server object must have `url` [missing-field]")
    #expect(loading.document.servers.count == 1)
  }
}
