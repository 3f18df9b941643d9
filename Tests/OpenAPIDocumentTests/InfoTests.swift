import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct InfoTests {
  @Test func everyFieldIsRead() {
    let loading = Loading(
      """
      openapi: 3.1.0
      info:
        title: T
        summary: S
        description: D
        termsOfService: /terms
        contact: {name: C}
        license: {name: L}
        version: '2'
        x-a: 1
      """)
    #expect(loading.problems == "")
    let info = loading.document.info!
    #expect(info.title?.value == "T" && info.summary?.value == "S" && info.description?.value == "D")
    #expect(info.termsOfService?.value == "/terms" && info.version?.value == "2")
    #expect(info.contact?.name?.value == "C" && info.license?.name?.value == "L")
    #expect(info.extensions.count == 1)
  }

  @Test func anUnquotedVersionIsTakenAsText() {
    let loading = Loading("openapi: 3.1.0\ninfo: {title: T, version: 1.10}\n")
    #expect(loading.document.info?.version?.value == "1.10")
    #expect(
      loading.problems == """
        api.yaml:2:27: warning: expected a string, found the number `1.10` [wrong-kind]
          help: put it in quotes: '1.10'
        """)
  }

  @Test func missingFieldsAreWarnedOf() {
    #expect(
      Loading("openapi: 3.1.0\ninfo: {x-a: 1}\n").problems == """
        api.yaml:2:7: warning: an info object must have `title` [missing-field]
        api.yaml:2:7: warning: an info object must have `version` [missing-field]
        """)
  }

  @Test func proseOfAnotherKindIsOnlyAWarning() {
    let loading = Loading("openapi: 3.1.0\ninfo: {title: [a], version: '1', description: }\n")
    #expect(
      loading.problems == """
        api.yaml:2:7: warning: an info object must have `title` [missing-field]
        api.yaml:2:15: warning: expected a string, found a list [wrong-kind]
        api.yaml:2:47: warning: expected a string, found nothing [wrong-kind]
          help: remove the key, or write ''
        """)
  }
}
