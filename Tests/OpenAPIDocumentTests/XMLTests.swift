import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct XMLTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.schema(
      "{xml: {nodeType: attribute, name: n, namespace: s, prefix: p, attribute: true, wrapped: false, x-a: 1}}", version: "3.2.0")
    #expect(loading.problems(but: .exclusiveFields) == "")
    let xml = loading.schema().xml!
    #expect(xml.nodeType?.value == "attribute" && xml.name?.value == "n" && xml.namespace?.value == "s" && xml.prefix?.value == "p")
    #expect(xml.attribute?.value == true && xml.wrapped?.value == false && xml.extensions.count == 1)
  }
}
