import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct HeaderTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      """
      components: {headers: {H: {description: D, required: true, deprecated: true, style: simple, explode: true,
        schema: {type: string}, content: {a/b: {}}, example: 1, examples: {e: {}}, x-a: 1}}}

      """)
    #expect(loading.problems(but: .exclusiveFields) == "")
    let header = loading.document.components.headers[0].value.value!
    #expect(header.description?.value == "D" && header.required?.value == true && header.deprecated?.value == true)
    #expect(header.style?.value == .simple && header.explode?.value == true && header.schema?.types.map(\.value) == [.string])
    #expect(header.content.count == 1 && header.example?.text == "1" && header.examples.count == 1 && header.extensions.count == 1)
  }

  @Test func nameAndPlaceHaveNoEffect() {
    #expect(
      Loading.body("components: {headers: {H: {name: X}}}\n").problems == """
        api.yaml:3:28: warning: `name` has no effect in a header object [ignored-sibling]
          help: the key of the map is the name of the header
        """)
  }
}
