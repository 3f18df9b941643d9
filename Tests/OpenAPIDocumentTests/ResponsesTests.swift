import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct ResponsesTests {
  private func load(_ text: String) -> Loading {
    Loading.body("paths: {/a: {get: {responses: \(text)}}}\n")
  }

  private func responses(_ loading: Loading) -> Responses {
    loading.document.paths.items[0].value.operations[0].operation.value!.responses
  }

  @Test func statusesRangesAndDefaultComeInOrder() {
    let loading = load("{'404': {description: D}, 2XX: {description: D}, default: {$ref: '#/x'}, x-a: 1}")
    #expect(loading.problems == "")
    #expect(responses(loading).entries.map(\.name) == ["404", "2XX", "default"])
    #expect(responses(loading).extensions.count == 1)
  }

  @Test func numbersAreRemarkedOnce() {
    let loading = load("{200: {description: D}, 404: {description: D}}")
    #expect(
      loading.problems == """
        api.yaml:3:32: warning: statuses are strings in the specification, found the number `200` (reported once for this file) [wrong-kind]
          help: put it in quotes: '200'
        """)
    #expect(responses(loading).entries.map(\.name) == ["200", "404"])
  }

  @Test func aRangeInLowerCaseIsReadInUpperCase() {
    let loading = load("{2xx: {description: D}}")
    #expect(
      loading.problems == """
        api.yaml:3:32: warning: a range of statuses is written in upper case [status-code]
          help: write `2XX`
        """)
    #expect(responses(loading).entries.map(\.name) == ["2XX"])
  }

  @Test(arguments: ["ok", "'20'", "'2000'", "'600'", "'099'", "20X", "XXX", "' 200'", "''"])
  func otherKeysAreLeftOut(_ key: String) {
    let loading = load("{\(key): {description: D}}")
    #expect(loading.problems.contains("warning: expected a status such as `200`, a range such as `4XX`, or `default`, found `"))
    #expect(responses(loading).entries.isEmpty)
  }
}
