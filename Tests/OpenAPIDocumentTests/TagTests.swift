import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct TagTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      "tags: [{name: n, summary: S, description: D, externalDocs: {url: /}, parent: p, kind: nav, x-a: 1}]\n", version: "3.2.0")
    #expect(loading.problems == "")
    let tag = loading.document.tags[0]
    #expect(tag.name.value == "n" && tag.summary?.value == "S" && tag.description?.value == "D" && tag.externalDocs != nil)
    #expect(tag.parent?.value == "p" && tag.kind?.value == "nav" && tag.extensions.count == 1)
  }

  @Test func aNameIsRequired() {
    let loading = Loading.body("tags: [{description: D}]\n")
    #expect(loading.problems == "api.yaml:3:8: error: a tag object must have `name` [missing-field]")
    #expect(loading.document.tags.isEmpty)
  }
}
