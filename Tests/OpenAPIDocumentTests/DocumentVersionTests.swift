import OpenAPIDocument
import Testing

struct DocumentVersionTests {
  @Test(arguments: [
    ("3.0.0", OpenAPIVersion.v3_0), ("3.0.4", .v3_0), ("3.1.0", .v3_1), ("3.1.2", .v3_1), ("3.2.0", .v3_2), ("'3.1'", .v3_1),
    ("3.0.0-rc1", .v3_0),
  ])
  func knownVersionsAreAccepted(_ text: String, _ version: OpenAPIVersion) {
    let loading = Loading.body("", version: text)
    #expect(loading.loaded?.document.version == version)
    #expect(!loading.problems.contains("version"))
  }

  @Test func aFutureVersionIsReadAsTheLatest() {
    let loading = Loading.body("", version: "3.7.1")
    #expect(
      loading.problems
        == "api.yaml:1:10: warning: OpenAPI `3.7.1` is newer than this tool; the document is read as 3.2 [openapi-version]")
    #expect(loading.document.version == .v3_2)
  }

  @Test func aNumberIsWarnedOf() {
    #expect(
      Loading.body("", version: "3.1").problems == """
        api.yaml:1:10: warning: expected a string, found the number `3.1` [wrong-kind]
          help: put it in quotes: '3.1.0'
        """)
  }

  @Test(arguments: ["2.0", "4.0.0", "three", "3", "''", "[3, 1]", "-3.1.0"])
  func otherVersionsAreRefused(_ text: String) {
    let loading = Loading.body("", version: text)
    #expect(loading.loaded == nil)
    #expect(loading.problems.contains("is not understood, expected 3.0, 3.1 or 3.2 [openapi-version]"))
  }

  @Test func swaggerIsTold() {
    #expect(
      Loading("swagger: '2.0'\ninfo: {}\n").problems == """
        api.yaml:1:10: error: this is a Swagger `2.0` document, expected OpenAPI 3.0, 3.1 or 3.2 [openapi-version]
          help: convert it to OpenAPI 3 first; editor.swagger.io and swagger2openapi can
        """)
  }

  @Test func aMissingVersionIsTold() {
    #expect(
      Loading("openApi: 3.1.0\n").problems == """
        api.yaml:1:1: error: an OpenAPI document must have `openapi` [missing-field]
          help: rename `openApi` to `openapi`
        """)
    #expect(Loading("a: 1\n").problems.hasSuffix("help: begin it with `openapi: 3.1.0`"))
  }

  @Test func somethingElseIsTold() {
    #expect(Loading("- 1\n").problems == "api.yaml:1:1: error: expected an OpenAPI document, found a list [wrong-kind]")
    #expect(Loading("hello\n").problems == "api.yaml:1:1: error: expected an OpenAPI document, found the string `hello` [wrong-kind]")
  }
}
