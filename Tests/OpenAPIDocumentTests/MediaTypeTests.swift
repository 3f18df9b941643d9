import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct MediaTypeTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      """
      components:
        mediaTypes:
          M:
            schema: {type: array}
            itemSchema: {type: object}
            example: [1]
            examples: {e: {value: 1}}
            encoding: {a: {contentType: a/b}}
            prefixEncoding: [{}, {}]
            itemEncoding: {style: form}
            x-a: 1

      """, version: "3.2.0")
    #expect(loading.problems(but: .exclusiveFields) == "")
    let mediaType = loading.document.components.mediaTypes[0].value.value!
    #expect(mediaType.schema?.types.map(\.value) == [.array] && mediaType.itemSchema?.types.map(\.value) == [.object])
    #expect(mediaType.example?.kind == .sequence && mediaType.examples.map(\.name) == ["e"])
    #expect(mediaType.encoding.map(\.name) == ["a"] && mediaType.prefixEncoding.count == 2)
    #expect(mediaType.itemEncoding?.style?.value == .form && mediaType.extensions.count == 1)
  }

  @Test func streamsAreNewIn3_2() {
    let loading = Loading.body("components: {responses: {R: {description: D, content: {a/b: {itemSchema: {}}}}}}\n")
    #expect(
      loading.problems
        == "api.yaml:3:62: warning: `itemSchema` came with OpenAPI 3.2, this document is 3.1 (reported once for this file) [keyword-version]"
    )
  }
}
