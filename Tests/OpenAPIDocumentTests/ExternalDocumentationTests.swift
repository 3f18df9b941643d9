import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct ExternalDocumentationTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body("externalDocs: {description: D, url: /u, x-a: 1}\n")
    #expect(loading.problems == "")
    let documentation = loading.document.externalDocs!
    #expect(documentation.description?.value == "D" && documentation.url?.value == "/u" && documentation.extensions.count == 1)
  }

  @Test func aURLIsExpected() {
    #expect(
      Loading.body("externalDocs: {description: D}\n").problems
        == "api.yaml:3:15: warning: an external documentation object must have `url` [missing-field]")
  }
}
