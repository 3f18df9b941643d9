import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct ContactTests {
  @Test func everyFieldIsRead() {
    let loading = Loading("openapi: 3.1.0\ninfo: {title: T, version: '1', contact: {name: N, url: /u, email: e@x, x-a: 1, phone: 1}}\n")
    let contact = loading.document.info!.contact!
    #expect(contact.name?.value == "N" && contact.url?.value == "/u" && contact.email?.value == "e@x")
    #expect(contact.extensions.count == 1)
    #expect(loading.problems == "api.yaml:2:80: warning: unknown key `phone` in a contact object [unknown-key]")
  }
}
