import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct CallbackTests {
  @Test func expressionsAndExtensionsAreRead() {
    let loading = Loading.body("components: {callbacks: {C: {'{$request.body#/url}': {post: {}}, x-a: 1}}}\n")
    #expect(loading.problems == "")
    let callback = loading.document.components.callbacks[0].value.value!
    #expect(callback.items.map(\.name) == ["{$request.body#/url}"] && callback.extensions.count == 1)
    #expect(callback.items[0].value.operations.map(\.method.value) == ["POST"])
  }
}
