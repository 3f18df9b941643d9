import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct PathItemTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.body(
      """
      paths:
        /a:
          summary: S
          description: D
          post: {operationId: p}
          additionalOperations: {COPY: {operationId: c}}
          get: {operationId: g}
          query: {operationId: q}
          servers: [{url: /}]
          parameters: [{name: n, in: query}]
          x-a: 1

      """, version: "3.2.0")
    #expect(loading.problems == "")
    let item = loading.document.paths.items[0].value
    #expect(item.summary?.value == "S" && item.description?.value == "D")
    #expect(item.operations.map(\.method.value) == ["POST", "COPY", "GET", "QUERY"])
    #expect(item.operations.map(\.isAdditional) == [false, true, false, false])
    #expect(item.operations.map { $0.operation.value?.operationID?.value } == ["p", "c", "g", "q"])
    #expect(item.servers.count == 1 && item.parameters.count == 1 && item.extensions.count == 1)
  }

  @Test func allMethodsAreKnown() {
    let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
    let loading = Loading.body("paths: {/a: {\(methods.map { "\($0): {}" }.joined(separator: ", "))}}\n")
    #expect(loading.problems == "")
    #expect(loading.document.paths.items[0].value.operations.map(\.method.value) == methods.map { $0.uppercased() })
  }

  @Test func aReferenceMayHaveFieldsBesideIt() throws {
    let loading = Loading.body(
      """
      paths:
        /a:
          $ref: '#/components/pathItems/A'
          post: {operationId: own}
      components: {pathItems: {A: {summary: S, get: {operationId: theirs}, post: {operationId: hidden}}}}

      """)
    #expect(loading.problems == "")
    let item = try #require(loading.references.resolve(pathItem: loading.document.paths.items[0].value))
    #expect(item.summary?.value == "S")
    #expect(item.operations.map { $0.operation.value?.operationID?.value } == ["theirs", "own"])
  }

  @Test func aReferenceInPlaceOfAnOperationIsFollowed() {
    let loading = Loading.body("paths: {/a: {get: {$ref: 'get.yaml'}}}\n", files: ["get.yaml": "operationId: g\nresponses: {}\n"])
    let operation = loading.document.paths.items[0].value.operations[0].operation
    #expect(loading.references.resolve(operation: operation)?.operationID?.value == "g")
    #expect(loading.problems.contains("warning: an operation cannot be a `$ref` by the specification; it is followed all the same"))
  }

  @Test func methodsWithAFieldOfTheirOwnAreNotAdditional() {
    #expect(
      Loading.body("paths: {/a: {additionalOperations: {GET: {}}}}\n", version: "3.2.0").problems == """
        api.yaml:3:37: warning: `GET` has a field of its own in a path item object [wrong-value]
          help: move it out of `additionalOperations`, to `get`
        """)
  }
}
