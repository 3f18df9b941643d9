import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct ParameterTests {
  private func load(_ text: String, version: String = "3.2.0") -> Loading {
    Loading.body("components: {parameters: {P: \(text)}}\n", version: version)
  }

  @Test func everyFieldIsRead() {
    let loading = load(
      """
      {name: n, in: query, description: D, required: true, deprecated: true, allowEmptyValue: true, style: deepObject,
       explode: false, allowReserved: true, schema: {type: string}, content: {a/b: {}}, example: 1, examples: {e: {}}, x-a: 1}
      """)
    #expect(loading.problems(but: .exclusiveFields) == "")
    let parameter = loading.document.components.parameters[0].value.value!
    #expect(parameter.name.value == "n" && parameter.location.value == .query && parameter.description?.value == "D")
    #expect(parameter.required?.value == true && parameter.deprecated?.value == true && parameter.allowEmptyValue?.value == true)
    #expect(parameter.style?.value == .deepObject && parameter.explode?.value == false && parameter.allowReserved?.value == true)
    #expect(parameter.schema?.types.map(\.value) == [.string] && parameter.content.map(\.name) == ["a/b"])
    #expect(parameter.example?.text == "1" && parameter.examples.map(\.name) == ["e"] && parameter.extensions.count == 1)
  }

  @Test(arguments: Parameter.Location.allCases) func everyLocationIsKnown(_ location: Parameter.Location) {
    let loading = load("{name: n, in: \(location.rawValue), required: true}")
    #expect(loading.problems == "")
    #expect(loading.document.components.parameters[0].value.value?.location.value == location)
  }

  @Test func aLocationInOtherLettersIsMeant() {
    let loading = load("{name: n, in: Query}")
    #expect(
      loading.problems == "api.yaml:3:44: warning: the parameter location `Query` is read as `query` [wrong-value]\n  help: write `query`")
    #expect(loading.document.components.parameters[0].value.value?.location.value == .query)
  }

  @Test(arguments: ParameterStyle.allCases) func everyStyleIsKnown(_ style: ParameterStyle) {
    #expect(!load("{name: n, in: query, style: \(style.rawValue)}").problems.contains("unknown style"))
  }

  @Test(arguments: [
    ("{in: query}", "api.yaml:3:30: warning: a parameter object must have `name`; this one is left out [missing-field]"),
    (
      "{name: n}",
      "api.yaml:3:30: warning: a parameter object must have `in`; this one is left out [missing-field]\n  help: say where it is sent: `in: query`"
    ),
    (
      "{name: n, in: qeury}",
      "api.yaml:3:44: error: unknown parameter location `qeury` [wrong-value]\n  help: did you mean `query`?"
    ),
    (
      "{name: n, in: body}",
      "api.yaml:3:44: warning: parameters in `body` belong to Swagger 2.0; this one is left out [wrong-value]\n  help: use `requestBody` instead"
    ),
  ])
  func aParameterWithoutNameOrPlaceIsLeftOut(_ text: String, _ problem: String) {
    let loading = load(text)
    #expect(loading.problems == problem)
    #expect(loading.document.components.parameters.isEmpty)
  }

  @Test func anUnknownStyleListsTheKnownOnes() {
    #expect(
      load("{name: n, in: query, style: commas}").problems == """
        api.yaml:3:58: warning: unknown style `commas` [wrong-value]
          help: expected one of `matrix`, `label`, `simple`, `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`, `cookie`
        """)
  }
}
