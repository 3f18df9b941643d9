import ContractDiagnostics
import OpenAPIDocument
import Testing

/// `$ref` in place of maps and lists, as documents of several files have it.
struct MisplacedReferenceTests {
  @Test func mapsAndListsMayStandInOtherFiles() {
    let loading = Loading(
      """
      openapi: 3.1.0
      info: {$ref: info.yaml}
      tags: {$ref: tags.yaml}
      paths: {$ref: paths/index.yaml}
      components: {$ref: components.yaml}

      """,
      files: [
        "info.yaml": "{title: T, version: '1'}\n", "tags.yaml": "[{name: t}]\n",
        "paths/index.yaml": "/a: {$ref: a.yaml}\n", "paths/a.yaml": "get: {responses: {$ref: responses.yaml}}\n",
        "paths/responses.yaml": "'200': {description: D, content: {$ref: content.yaml}}\n",
        "paths/content.yaml": "a/b: {schema: {type: object, properties: {$ref: properties.yaml}}}\n",
        "paths/properties.yaml": "p: {type: string}\n", "components.yaml": "schemas: {$ref: 'schemas.yaml#/all'}\n",
        "schemas.yaml": "all: {A: {type: integer}}\n",
      ])
    let document = loading.document
    #expect(document.info?.title?.value == "T" && document.tags.map(\.name.value) == ["t"])
    #expect(document.components.schemas.map(\.name) == ["A"] && document.components.schemas[0].value.types.map(\.value) == [.integer])
    let item = loading.references.resolve(pathItem: document.paths.items[0].value)!
    let response = item.operations[0].operation.value!.responses.entries[0].value.value!
    let properties = response.content[0].value.value!.schema!.properties
    #expect(properties.map(\.name) == ["p"] && properties[0].value.types.map(\.value) == [.string])
    #expect(loading.place(properties[0].key.span) == "paths/properties.yaml:1:1")
    #expect(!loading.loader.diagnostics.hasErrors)
    #expect(
      loading.problems.hasPrefix(
        "api.yaml:2:14: warning: `$ref` cannot stand here by the specification; it is followed all the same (reported once for this file) [reference-place]"
      ))
  }

  @Test func aCircleIsReported() {
    let loading = Loading.body("paths: {$ref: '#/x-a'}\nx-a: {$ref: '#/x-b'}\nx-b: {$ref: '#/x-a'}\n")
    #expect(loading.problems.contains("error: the reference `#/x-a` only leads back to itself [reference-cycle]"))
    #expect(loading.document.paths.items.isEmpty)
  }

  @Test func aBrokenOneIsReported() {
    let loading = Loading.body("paths: {$ref: paths.yaml}\n")
    #expect(loading.problems.contains("api.yaml:3:15: error: there is no file `paths.yaml` [file-not-found]"))
  }

  @Test func aPropertyMayBeCalledLikeTheKeyword() {
    let loading = Loading.schema("{properties: {$ref: {type: string}}}")
    #expect(loading.schema().properties.map(\.name) == ["$ref"])
    #expect(loading.problems == "")
  }

  @Test func textsAreFollowed() {
    let loading = Loading.body(
      "paths: {/a: {get: {summary: {$ref: '#/x-texts/one'}, operationId: {$ref: '#/x-texts/two'}}}}\nx-texts: {one: One, two: [1]}\n")
    let operation = loading.document.paths.items[0].value.operations[0].operation.value
    #expect(operation?.summary?.value == "One" && operation?.operationID == nil)
    #expect(loading.problems.contains("warning: `$ref` cannot stand here by the specification"))
    #expect(loading.problems.contains("error: expected a string, found a list"))
  }
}
