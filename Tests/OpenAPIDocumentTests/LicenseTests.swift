import ContractDiagnostics
import OpenAPIDocument
import Testing

struct LicenseTests {
  @Test func everyFieldIsRead() {
    let loading = Loading("openapi: 3.1.0\ninfo: {title: T, version: '1', license: {name: N, identifier: MIT, url: /u, x-a: 1}}\n")
    let license = loading.document.info!.license!
    #expect(loading.problems(but: .exclusiveFields) == "")
    #expect(license.name?.value == "N" && license.identifier?.value == "MIT" && license.url?.value == "/u")
  }

  @Test func aNameIsExpected() {
    #expect(
      Loading("openapi: 3.1.0\ninfo: {title: T, version: '1', license: {url: /u}}\n").problems
        == "api.yaml:2:41: warning: a license object must have `name` [missing-field]")
  }
}
