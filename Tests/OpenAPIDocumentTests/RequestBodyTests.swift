import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct RequestBodyTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body("components: {requestBodies: {B: {description: D, content: {a/b: {}, c/d: }, required: true, x-a: 1}}}\n")
    #expect(loading.problems == "")
    let body = loading.document.components.requestBodies[0].value.value!
    #expect(body.description?.value == "D" && body.content.map(\.name) == ["a/b", "c/d"] && body.required?.value == true)
    #expect(body.extensions.count == 1)
  }

  @Test func contentIsExpected() {
    #expect(
      Loading.body("components: {requestBodies: {B: {description: D}}}\n").problems
        == "api.yaml:3:33: warning: a request body object must have `content` [missing-field]")
  }
}
