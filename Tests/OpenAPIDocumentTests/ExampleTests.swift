import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct ExampleTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      """
      components: {examples: {E: {summary: S, description: D, value: {a: 1}, dataValue: [2], serializedValue: 'a=1',
        externalValue: /e.json, x-a: 1}}}

      """, version: "3.2.0")
    #expect(loading.problems(but: .exclusiveFields) == "")
    let example = loading.document.components.examples[0].value.value!
    #expect(example.summary?.value == "S" && example.description?.value == "D" && example.value?["a"]?.text == "1")
    #expect(example.dataValue?.count == 1 && example.serializedValue?.value == "a=1" && example.externalValue?.value == "/e.json")
    #expect(example.extensions.count == 1)
  }

  @Test func examplesOfAnotherKindAreOnlyAWarning() {
    #expect(
      Loading.body("components: {responses: {R: {description: D, content: {a/b: {examples: [1]}}}}}\n").problems
        == "api.yaml:3:72: warning: expected a map of examples, found a list [wrong-kind]")
  }
}
