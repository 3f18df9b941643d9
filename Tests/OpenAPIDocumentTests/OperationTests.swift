import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct OperationTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      """
      paths:
        /a:
          get:
            tags: [t, u]
            summary: S
            description: D
            externalDocs: {url: /}
            operationId: o
            parameters: [{name: n, in: query}, {$ref: '#/components/parameters/P'}]
            requestBody: {content: {}}
            responses: {'200': {description: D}}
            callbacks: {c: {}}
            deprecated: true
            security: []
            servers: [{url: /}]
            x-a: 1

      """)
    #expect(loading.problems == "")
    let operation = loading.document.paths.items[0].value.operations[0].operation.value!
    #expect(operation.tags.map(\.value) == ["t", "u"] && operation.operationID?.value == "o")
    #expect(operation.summary?.value == "S" && operation.description?.value == "D" && operation.externalDocs != nil)
    #expect(operation.parameters[0].value?.name.value == "n")
    #expect(operation.parameters[1].reference?.text.value == "#/components/parameters/P")
    #expect(operation.requestBody?.value != nil && operation.responses.entries.map(\.name) == ["200"])
    #expect(operation.callbacks.map(\.name) == ["c"] && operation.deprecated?.value == true)
    #expect(operation.security?.isEmpty == true && operation.servers.count == 1 && operation.extensions.count == 1)
  }

  @Test func responsesAreExpectedIn3_0Only() {
    #expect(Loading.body("paths: {/a: {get: {}}}\n", version: "3.1.0").problems == "")
    #expect(
      Loading("openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {}}}\n").problems
        == "api.yaml:3:19: warning: an operation object must have `responses` [missing-field]")
  }

  @Test func aQuotedBooleanIsTakenWithAWarning() {
    let loading = Loading.body("paths: {/a: {get: {deprecated: 'true'}, put: {deprecated: often}}}\n")
    #expect(loading.document.paths.items[0].value.operations[0].operation.value?.deprecated?.value == true)
    #expect(
      loading.problems == """
        api.yaml:3:32: warning: expected true or false, found the string `true` [wrong-kind]
          help: remove the quotes
        api.yaml:3:59: warning: expected true or false, found the string `often` [wrong-kind]
          help: it has no effect as it is
        """)
  }

  @Test func aNearMissIsSuggested() {
    #expect(
      Loading.body("paths: {/a: {get: {operationid: a, consumes: [x]}}}\n").problems == """
        api.yaml:3:20: warning: unknown key `operationid` in an operation object [unknown-key]
          help: did you mean `operationId`?
        api.yaml:3:36: warning: unknown key `consumes` in an operation object [unknown-key]
        """)
  }
}
