import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct ResponseTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      "components: {responses: {R: {summary: S, description: D, headers: {H: {}}, content: {a/b: {}}, links: {l: {}}, x-a: 1}}}\n",
      version: "3.2.0")
    #expect(loading.problems == "")
    let response = loading.document.components.responses[0].value.value!
    #expect(response.summary?.value == "S" && response.description?.value == "D" && response.headers.map(\.name) == ["H"])
    #expect(response.content.map(\.name) == ["a/b"] && response.links.map(\.name) == ["l"] && response.extensions.count == 1)
  }

  @Test func aDescriptionIsExpectedBefore3_2() {
    let text = "components: {responses: {R: {content: {}}}}\n"
    #expect(
      Loading.body(text).problems == "api.yaml:3:29: warning: a response object must have `description` [missing-field]")
    #expect(Loading.body(text, version: "3.2.0").problems == "")
  }
}
