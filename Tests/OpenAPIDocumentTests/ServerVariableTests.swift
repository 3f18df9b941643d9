import ContractDiagnostics
import OpenAPIDocument
import Testing

struct ServerVariableTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body("servers: [{url: '{p}', variables: {p: {enum: ['1', '2'], default: '1', description: D, x-a: 1}}}]\n")
    #expect(loading.problems == "")
    let variable = loading.document.servers[0].variables[0].value
    #expect(variable.enumValues.map(\.value) == ["1", "2"] && variable.defaultValue?.value == "1" && variable.description?.value == "D")
  }

  @Test func anEmptyListOfValuesIsWarnedOf() {
    #expect(
      Loading.body("servers: [{url: '{p}', variables: {p: {enum: [], default: a}}}]\n").problems.contains(
        "warning: enum has no values; it is read as if it were not there [empty-enumeration]"))
  }

  @Test func numbersAreTakenAsText() {
    let loading = Loading.body("servers: [{url: '{p}', variables: {p: {default: 8443}}}]\n")
    #expect(loading.document.servers[0].variables[0].value.defaultValue?.value == "8443")
    #expect(loading.problems.hasPrefix("api.yaml:3:49: warning: expected a string, found the number `8443` [wrong-kind]"))
  }
}
