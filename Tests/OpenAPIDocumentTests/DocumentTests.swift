import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct DocumentTests {
  @Test func everyFieldIsRead() {
    let loading = Loading(
      """
      openapi: 3.2.0
      $self: https://example.com/api
      info: {title: T, version: '1'}
      jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
      servers: [{url: /}]
      paths: {/a: {}}
      webhooks: {new: {post: {}}}
      components: {schemas: {A: {}}}
      security: [{}]
      tags: [{name: a}]
      externalDocs: {url: /docs}
      x-one: [1]
      """)
    #expect(loading.problems == "")
    let document = loading.document
    #expect(document.version == .v3_2 && document.openapi.value == "3.2.0")
    #expect(document.selfReference?.value == "https://example.com/api")
    #expect(document.jsonSchemaDialect?.value == "https://spec.openapis.org/oas/3.1/dialect/base")
    #expect(document.servers.map(\.url.value) == ["/"])
    #expect(document.paths.items.map(\.name) == ["/a"])
    #expect(document.webhooks.map(\.name) == ["new"])
    #expect(document.components.schemas.map(\.name) == ["A"])
    #expect(document.security?.count == 1)
    #expect(document.tags.map(\.name.value) == ["a"])
    #expect(document.externalDocs?.url?.value == "/docs")
    #expect(document.extensions.map(\.key.value) == ["x-one"])
    #expect(loading.place(document.tags[0].name.span) == "api.yaml:10:15")
  }

  @Test func unknownKeysAreWarnedOfWithTheNearestName() {
    let loading = Loading.body("component: {}\nfoo: 1\n")
    #expect(
      loading.problems == """
        api.yaml:3:1: warning: unknown key `component` in an OpenAPI document [unknown-key]
          help: did you mean `components`?
        api.yaml:4:1: warning: unknown key `foo` in an OpenAPI document [unknown-key]
        """)
  }

  @Test func allProblemsAppearInOneRun() {
    let loading = Loading("openapi: 3.0.0\ninfo: 1\npaths: []\nservers: {}\ntags: [a]\n")
    #expect(
      loading.problems == """
        api.yaml:2:7: error: expected an info object, found the number `1` [wrong-kind]
        api.yaml:3:8: warning: expected a paths object, found a list [wrong-kind]
          help: write {}
        api.yaml:4:10: warning: expected a list of server objects, found a mapping [wrong-kind]
          help: write []
        api.yaml:5:8: error: expected a tag object, found the string `a` [wrong-kind]
        """)
  }

  @Test func missingPartsAreWarnedOf() {
    #expect(
      Loading("openapi: 3.0.3\n").problems == """
        api.yaml:1:1: warning: an OpenAPI document must have `info` [missing-field]
        api.yaml:1:1: warning: an OpenAPI document must have `paths` [missing-field]
        """)
  }

  @Test func newerFieldsAreRemarkedOncePerFile() {
    #expect(
      Loading.body("webhooks: {}\n", version: "3.0.0").problems
        == "api.yaml:4:1: warning: `webhooks` came with OpenAPI 3.1, this document is 3.0 (reported once for this file) [keyword-version]")
  }
}
