import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct EncodingTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      """
      components:
        mediaTypes:
          M:
            encoding:
              a: {contentType: 'image/png, image/*', headers: {H: {}}, style: form, explode: true, allowReserved: true,
                encoding: {b: {}}, prefixEncoding: [{}], itemEncoding: {contentType: c/d}, x-a: 1}

      """, version: "3.2.0")
    #expect(loading.problems(but: .exclusiveFields) == "")
    let encoding = loading.document.components.mediaTypes[0].value.value!.encoding[0].value
    #expect(encoding.contentType?.value == "image/png, image/*" && encoding.headers.map(\.name) == ["H"])
    #expect(encoding.style?.value == .form && encoding.explode?.value == true && encoding.allowReserved?.value == true)
    #expect(encoding.encoding.map(\.name) == ["b"] && encoding.prefixEncoding.count == 1)
    #expect(encoding.itemEncoding?.contentType?.value == "c/d" && encoding.extensions.count == 1)
  }
}
